package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent.Reaction;
import clinic.meridian.events.BookingEvent.SessionCompleted;

import java.time.Instant;

/** Decides on a session that took place. */
final class Session {

    private Session() {}

    static Decision<Appointment> completed(
            DaySheet page, Clinic house, Appointment visit, SessionReport report, Instant now) {
        var start = visit.placement().start().toInstant();
        if (now.isBefore(start.minus(house.rules().early()))) {
            return Decision.refused(
                    Reason.TOO_SOON, "The visit has not begun; it cannot be completed yet.");
        }
        var next = visit.completed(report);
        var reaction =
                report.reaction() == null || report.severity() == null
                        ? null
                        : new Reaction(report.reaction(), report.severity());
        var event =
                new SessionCompleted(
                        next.visit(house),
                        start.isBefore(now) ? start : now,
                        now,
                        report.painBefore(),
                        report.painAfter(),
                        report.peg(),
                        reaction,
                        report.modalities(),
                        report.practitionerMinutes());
        return Progress.made(page, next, event);
    }
}
