package clinic.meridian.booking.waitlist;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What brings one who waits before another.
 *
 * @param name as the tests name it
 * @param first orders those before whom it applies more strongly to the front
 */
record RankRule(String name, Comparator<Candidate> first) {

    /** Somebody who waits, with what their plan says on that day. */
    record Candidate(Waiting waiting, Urgency urgency, LocalDate today) {

        boolean overdue() {
            return urgency.overdue(today);
        }
    }
}
