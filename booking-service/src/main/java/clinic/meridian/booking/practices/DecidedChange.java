package clinic.meridian.booking.practices;

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
        List<AffectedVisit> affected) {

    public DecidedChange {
        affected = List.copyOf(affected);
    }
}
