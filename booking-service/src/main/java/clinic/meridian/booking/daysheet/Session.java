package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Decision.Refused;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.Reaction;
import clinic.meridian.events.BookingEvent.SessionCompleted;

import java.time.Instant;

/** Decides on a session that took place. */
final class Session {

    private Session() {}

    static Decision<Appointment> completed(
            Step step, Appointment visit, SessionReport report, Instant now) {
        var house = step.house();
        var start = visit.placement().start().toInstant();
        var early =
                ChangeRules.COMPLETED_ONCE_BEGUN.refusal(
                        new Change(house, visit, Actor.STAFF, now));
        if (early != null) {
            return new Refused<>(early);
        }
        var taken = GivenAway.refusal(step, visit, now);
        if (taken != null) {
            return new Refused<>(taken);
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
        return step.made(next, event);
    }
}
