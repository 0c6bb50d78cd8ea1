package clinic.meridian.booking.practices;

import java.time.LocalDate;
import java.util.List;

/**
 * A change of a practice between its intent and its decision. It is applied when, with all its
 * pages stamped, it affects exactly the visits that its preview showed; else it is taken back.
 *
 * @param fingerprint names this change with its preview
 * @param edition what the practice becomes, and what the pages are stamped with
 * @param first first day on which it changes anything
 * @param last last such day
 */
public record PendingChange(
        String fingerprint,
        long edition,
        String yaml,
        LocalDate first,
        LocalDate last,
        List<AffectedVisit> affected) {

    public PendingChange {
        affected = List.copyOf(affected);
    }

    /** Those that it concerns. */
    public List<LocalDate> days() {
        return last.isBefore(first) ? List.of() : first.datesUntil(last.plusDays(1)).toList();
    }
}
