package clinic.meridian.booking.daysheet;

import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The visit that somebody would like.
 *
 * @param type name of the appointment type
 * @param adjuncts names of what is added to it, for example {@code cupping}
 * @param start with the clinic's offset
 * @param practitioner anybody when absent
 * @param room any that suits when absent
 */
public record Wanted(
        String type,
        List<String> adjuncts,
        OffsetDateTime start,
        @Nullable PractitionerId practitioner,
        @Nullable RoomId room) {

    public Wanted {
        adjuncts = adjuncts.stream().distinct().sorted().toList();
    }

    /** With anybody, anywhere. */
    public static Wanted of(String type, OffsetDateTime start) {
        return new Wanted(type, List.of(), start, null, null);
    }

    public Wanted with(@Nullable PractitionerId other) {
        return new Wanted(type, adjuncts, start, other, room);
    }
}
