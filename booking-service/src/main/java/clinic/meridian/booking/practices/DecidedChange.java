package clinic.meridian.booking.practices;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of a change.
 *
 * @param applied or taken back, because somebody booked in between
 * @param done whether all that follows from it has been done: visits marked, new times offered
 */
public record DecidedChange(
        String fingerprint,
        long edition,
        boolean applied,
        boolean done,
        LocalDate first,
        LocalDate last,
        List<AffectedVisit> affected) {

    public DecidedChange {
        affected = List.copyOf(affected);
    }

    /** Those that it concerned. */
    public List<LocalDate> days() {
        return last.isBefore(first) ? List.of() : first.datesUntil(last.plusDays(1)).toList();
    }

    /** All done, with what each visit was offered in the end. */
    public DecidedChange with(List<AffectedVisit> offered) {
        return new DecidedChange(fingerprint, edition, applied, true, first, last, offered);
    }
}
