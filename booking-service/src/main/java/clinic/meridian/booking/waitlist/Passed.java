package clinic.meridian.booking.waitlist;

import clinic.meridian.events.HoldId;

import java.time.OffsetDateTime;

/** An opening that was offered and not taken; its time is not offered to the same patient again. */
public record Passed(HoldId hold, OffsetDateTime start, OffsetDateTime end) {

    boolean overlaps(OffsetDateTime from, OffsetDateTime to) {
        return from.isBefore(end) && start.isBefore(to);
    }
}
