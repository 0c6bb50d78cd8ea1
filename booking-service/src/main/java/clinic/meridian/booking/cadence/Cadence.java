package clinic.meridian.booking.cadence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which of the visits booked ahead stay when a plan's visits are further apart, and which come too
 * early. All of it is a choice, none is evidence.
 *
 * <p>The first one kept is nearest to the plan's own target; from then on each is measured from the
 * one kept before it, as the plan itself will measure. A visit is given back only because it comes
 * too early, never because it comes late: a gap is the plan's to fill. What can no longer be
 * changed in good time stays, and counts as a visit.
 */
final class Cadence {

    private Cadence() {}

    /**
     * @param visits of one patient, still to come, in any order
     * @param first where the plan wants its next visit
     * @return all of them, in the order of time
     */
    static List<ProposedVisit> propose(List<BookedVisit> visits, Due first, Instant now) {
        var inTime = visits.stream().sorted(Comparator.comparing(BookedVisit::start)).toList();
        var proposed = new ArrayList<ProposedVisit>();
        var due = first;
        for (int i = 0; i < inTime.size(); i++) {
            var visit = inTime.get(i);
            var why = why(visit, inTime.subList(i + 1, inTime.size()), due, now);
            proposed.add(visit.because(why));
            if (!why.frees()) {
                due = due.after(visit.day());
            }
        }
        return List.copyOf(proposed);
    }

    private static Because why(
            BookedVisit visit, List<BookedVisit> following, Due due, Instant now) {
        if (visit.fixed(now)) {
            return Because.FIXED;
        }
        if (due.tooEarly(visit.day())) {
            return Because.TOO_EARLY;
        }
        if (due.tooLate(visit.day())) {
            return Because.LATER;
        }
        return following.stream().anyMatch(other -> nearer(other, visit, due))
                ? Because.NEARER_VISIT
                : Because.FITS;
    }

    private static boolean nearer(BookedVisit other, BookedVisit than, Due due) {
        return !due.tooLate(other.day()) && due.distance(other.day()) < due.distance(than.day());
    }
}
