package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.Attendance.LateCancel;

import java.util.Objects;

/**
 * The rules of the house about visits that are booked. What may be booked: {@link BookingRules}.
 */
final class ChangeRules {

    /** Staff may always; where the house records, so may the patient. */
    static final Rule<Change> CANCELLATION_WINDOW =
            new Rule<>(
                    "cancellation window",
                    Reason.TOO_SOON,
                    c ->
                            c.clinic().rules().attendance().lateCancel() == LateCancel.REFUSE
                                    && c.late(),
                    c ->
                            "Visits can be cancelled or moved until "
                                    + c.clinic().rules().attendance().cancelNotice().words()
                                    + " before they begin. Please call us.");

    static final Rule<Change> ARRIVES_ON_ITS_DAY =
            new Rule<>(
                    "arrives on its day",
                    Reason.TOO_SOON,
                    c -> c.now().atZone(c.clinic().zone()).toLocalDate().isBefore(c.visit().day()),
                    c -> "The visit is on " + c.visit().day() + ", not today.");

    /** Coming is written down in any case; the question is asked before the room is used. */
    static final Rule<Change> LATE_ARRIVAL =
            new Rule<>(
                    "late arrival",
                    Reason.NEEDS_APPROVAL,
                    "lateDecision",
                    c -> c.visit().arrival() != null && c.visit().arrival().undecided(),
                    c ->
                            "The patient came "
                                    + Objects.requireNonNull(c.visit().arrival()).lateMinutes()
                                    + " minutes late. Say whether the patient is treated now"
                                    + " (treat) or comes another time (rebook).");

    static final Rule<Change> MISSED_ONCE_BEGUN =
            new Rule<>(
                    "missed once begun",
                    Reason.TOO_SOON,
                    c -> c.sinceStart().isNegative(),
                    _ -> "The visit has not begun; it cannot be missed yet.");

    static final Rule<Change> COMPLETED_ONCE_BEGUN =
            new Rule<>(
                    "completed once begun",
                    Reason.TOO_SOON,
                    c -> c.sinceStart().plus(c.clinic().rules().early()).isNegative(),
                    _ -> "The visit has not begun; it cannot be completed yet.");

    static final Rule<Change> IS_HERE =
            new Rule<>(
                    "is here",
                    Reason.WRONG_STATUS,
                    c -> c.visit().status() != Status.ARRIVED || c.visit().arrival() == null,
                    c ->
                            c.visit().status().open()
                                    ? "The patient has not arrived yet."
                                    : "The visit is " + c.visit().status().word() + ".");

    static final Rule<Change> HAS_A_REST =
            new Rule<>(
                    "has a rest",
                    Reason.WRONG_STATUS,
                    c -> c.visit().placement().rest().isEmpty(),
                    _ -> "Visits of this type are without needles.");

    private ChangeRules() {}
}
