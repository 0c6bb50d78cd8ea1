package clinic.meridian.booking.waitlist;

import clinic.meridian.events.HoldId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The one opening that is offered to somebody who waits. Written before the opening is kept, so
 * that whoever finishes after a crash keeps the same opening under the same id.
 *
 * @param hold under which the opening is kept; the offer's own name
 * @param freed the time that came free
 * @param chosenAt when it was decided to offer it
 * @param expiresAt until when it is kept; absent while it is only meant to be
 */
public record Offered(
        HoldId hold,
        String freed,
        OffsetDateTime start,
        OffsetDateTime end,
        PractitionerId practitioner,
        RoomId room,
        Instant chosenAt,
        @Nullable Instant expiresAt) {

    boolean kept() {
        return expiresAt != null;
    }

    Offered kept(Instant until) {
        return new Offered(hold, freed, start, end, practitioner, room, chosenAt, until);
    }

    Passed passed() {
        return new Passed(hold, start, end);
    }
}
