package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.daysheet.Step.tooLate;

import clinic.meridian.booking.daysheet.Decision.Refused;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.AppointmentConfirmed;
import clinic.meridian.events.BookingEvent.AppointmentMissed;

import java.time.Instant;
import java.util.Set;

/**
 * Decides how a visit goes on: {@code booked → confirmed → arrived → completed}, or {@code
 * cancelled}, {@code missed}. Asking for what is so already changes nothing. Staff know better than
 * the clock: a missed visit can still become one that took place.
 */
final class Progress {

    /** Reasons that may be told to other services; any other text stays in this one. */
    private static final Set<String> TELLABLE =
            Set.of("patient", "illness", "clinic", "practitioner", "weather", "plan");

    private Progress() {}

    static Decision<Appointment> confirm(Step step, Actor by) {
        return step.on(
                visit ->
                        switch (visit.status()) {
                            case CONFIRMED, ARRIVED -> step.same(visit);
                            case BOOKED -> {
                                var next = visit.as(Status.CONFIRMED);
                                var told = new AppointmentConfirmed(next.visit(step.house()), by);
                                yield step.made(next, told);
                            }
                            case COMPLETED, CANCELLED, MISSED -> tooLate(visit, "confirmed");
                        });
    }

    static Decision<Appointment> miss(Step step, Instant now) {
        return step.on(
                visit ->
                        switch (visit.status()) {
                            case MISSED -> step.same(visit);
                            case BOOKED, CONFIRMED -> {
                                var early =
                                        ChangeRules.MISSED_ONCE_BEGUN.refusal(
                                                new Change(step.house(), visit, Actor.CLINIC, now));
                                if (early != null) {
                                    yield new Refused<>(early);
                                }
                                var next = visit.as(Status.MISSED);
                                var told = new AppointmentMissed(next.visit(step.house()), now);
                                yield step.made(next, told);
                            }
                            case ARRIVED, COMPLETED, CANCELLED -> tooLate(visit, "missed");
                        });
    }

    static Decision<Appointment> complete(Step step, SessionReport report, Instant now) {
        return step.on(
                visit ->
                        switch (visit.status()) {
                            case BOOKED, CONFIRMED, ARRIVED, MISSED ->
                                    Session.completed(step, visit, report, now);
                            case COMPLETED ->
                                    report.equals(visit.session())
                                            ? step.same(visit)
                                            : tooLate(visit, "completed otherwise");
                            case CANCELLED -> tooLate(visit, "completed");
                        });
    }

    static Decision<Appointment> cancel(Step step, String reason, Actor by, Instant now) {
        return step.on(
                visit ->
                        switch (visit.status()) {
                            case CANCELLED -> step.same(visit);
                            case BOOKED, CONFIRMED, ARRIVED -> {
                                var window =
                                        ChangeRules.CANCELLATION_WINDOW.refusal(
                                                new Change(step.house(), visit, by, now));
                                yield window == null
                                        ? cancelled(step, visit, reason, by, now)
                                        : new Refused<>(window);
                            }
                            case COMPLETED, MISSED -> tooLate(visit, "cancelled");
                        });
    }

    static Decision<Appointment> cancelled(
            Step step, Appointment visit, String reason, Actor by, Instant now) {
        var late = new Change(step.house(), visit, by, now).late() ? now : null;
        var next = visit.cancelled(reason, late);
        var told = TELLABLE.contains(reason) ? reason : "other";
        return step.made(next, new AppointmentCancelled(next.visit(step.house()), told, by));
    }
}
