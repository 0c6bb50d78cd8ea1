package clinic.meridian.plan.coverage;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A visit that took place, or one that is booked and thereby reserved.
 *
 * @param day at the clinic
 * @param minutes of a practitioner's time; 0: nobody has told
 */
public record UsedVisit(String id, LocalDate day, int minutes, boolean completed) {

    static final Comparator<UsedVisit> ORDER =
            Comparator.comparing(UsedVisit::day)
                    .thenComparing(UsedVisit::completed, Comparator.reverseOrder())
                    .thenComparing(UsedVisit::id);
}
