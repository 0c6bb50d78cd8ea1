package clinic.meridian.booking.waitlist;

import java.time.OffsetDateTime;

/**
 * Time that came free and has not been offered to everybody who could use it.
 *
 * @param id of the event that freed it, so that its second delivery frees nothing
 * @param start with the clinic's offset; {@code end} likewise
 */
public record Freed(String id, OffsetDateTime start, OffsetDateTime end) {

    boolean overlaps(OffsetDateTime from, OffsetDateTime to) {
        return from.isBefore(end) && start.isBefore(to);
    }
}
