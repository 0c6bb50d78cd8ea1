package clinic.meridian.booking.practice;

import java.time.Duration;
import java.time.Period;

/**
 * What the house does about visits that are cancelled late, begin late or do not take place. All
 * numbers are choices; seven clinics' own pages have about these (acupunctureinvermont.com 2025 and
 * others), no study does.
 *
 * @param lateCancel what becomes of a patient's cancelling or moving after {@code cancelNotice}
 * @param lateAfter from so late on an arrival is flagged and the rest shortened to its least
 * @param decideAfter arriving later than this, staff say whether the visit still takes place
 * @param missedAfter so long after its start a visit that nobody came to counts as missed
 * @param missesForApproval so many missed visits, and staff must agree before the patient books
 *     alone; nobody is ever dismissed for it
 * @param missesWithin how far back missed visits count
 */
public record Attendance(
        CancelNotice cancelNotice,
        LateCancel lateCancel,
        Duration lateAfter,
        Duration decideAfter,
        Duration missedAfter,
        int missesForApproval,
        Period missesWithin) {

    /** Where the clinic file says nothing else. */
    public static final Attendance USUAL =
            new Attendance(
                    new CancelNotice(24, CancelNotice.Unit.HOURS),
                    LateCancel.RECORD,
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(30),
                    2,
                    Period.ofMonths(12));

    public Attendance {
        Check.that(!lateAfter.isNegative(), "late-minutes: expected 0 or more");
        Check.that(
                decideAfter.compareTo(lateAfter) >= 0,
                "late-decision-minutes: expected at least late-minutes");
        Check.that(
                missedAfter.compareTo(decideAfter) >= 0,
                "missed-after-minutes: expected at least late-decision-minutes");
        Check.that(missesForApproval >= 1, "misses-for-approval: expected 1 or more");
        Check.that(
                !missesWithin.isNegative() && !missesWithin.isZero(),
                "misses-within-months: expected 1 or more");
    }

    /** What becomes of a patient's cancelling or moving when it is late. */
    public enum LateCancel {
        /** It is done and marked as late: to say so late is better than not to come. */
        RECORD,
        /** The patient is asked to call. */
        REFUSE
    }
}
