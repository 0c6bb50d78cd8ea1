package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Decision.Made;
import clinic.meridian.booking.daysheet.Decision.Refused;
import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.AppointmentConfirmed;
import clinic.meridian.events.BookingEvent.AppointmentMissed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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

    static Decision<Appointment> confirm(
            DaySheet page, Clinic house, AppointmentId id, @Nullable Long version, Actor by) {
        return change(
                page,
                id,
                version,
                visit ->
                        switch (visit.status()) {
                            case CONFIRMED, ARRIVED -> same(page, visit);
                            case BOOKED -> {
                                var next = visit.as(Status.CONFIRMED);
                                yield made(
                                        page,
                                        next,
                                        new AppointmentConfirmed(next.visit(house), by));
                            }
                            case COMPLETED, CANCELLED, MISSED -> tooLate(visit, "confirmed");
                        });
    }

    static Decision<Appointment> miss(
            DaySheet page, Clinic house, AppointmentId id, @Nullable Long version, Instant now) {
        return change(
                page,
                id,
                version,
                visit ->
                        switch (visit.status()) {
                            case MISSED -> same(page, visit);
                            case BOOKED, CONFIRMED -> {
                                var early =
                                        ChangeRules.MISSED_ONCE_BEGUN.refusal(
                                                new Change(house, visit, Actor.CLINIC, now));
                                if (early != null) {
                                    yield new Refused<>(early);
                                }
                                var next = visit.as(Status.MISSED);
                                yield made(
                                        page, next, new AppointmentMissed(next.visit(house), now));
                            }
                            case ARRIVED, COMPLETED, CANCELLED -> tooLate(visit, "missed");
                        });
    }

    static Decision<Appointment> complete(
            DaySheet page,
            Clinic house,
            AppointmentId id,
            @Nullable Long version,
            SessionReport report,
            Instant now) {
        return change(
                page,
                id,
                version,
                visit ->
                        switch (visit.status()) {
                            case BOOKED, CONFIRMED, ARRIVED, MISSED ->
                                    Session.completed(page, house, visit, report, now);
                            case COMPLETED ->
                                    report.equals(visit.session())
                                            ? same(page, visit)
                                            : tooLate(visit, "completed otherwise");
                            case CANCELLED -> tooLate(visit, "completed");
                        });
    }

    static Decision<Appointment> cancel(
            DaySheet page,
            Clinic house,
            AppointmentId id,
            @Nullable Long version,
            String reason,
            Actor by,
            Instant now) {
        return change(
                page,
                id,
                version,
                visit ->
                        switch (visit.status()) {
                            case CANCELLED -> same(page, visit);
                            case BOOKED, CONFIRMED, ARRIVED -> {
                                var window =
                                        ChangeRules.CANCELLATION_WINDOW.refusal(
                                                new Change(house, visit, by, now));
                                yield window == null
                                        ? cancelled(page, house, visit, reason, by, now)
                                        : new Refused<>(window);
                            }
                            case COMPLETED, MISSED -> tooLate(visit, "cancelled");
                        });
    }

    static Decision<Appointment> cancelled(
            DaySheet page, Clinic house, Appointment visit, String reason, Actor by, Instant now) {
        var late = new Change(house, visit, by, now).late() ? now : null;
        var next = visit.cancelled(reason, late);
        var told = TELLABLE.contains(reason) ? reason : "other";
        return made(page, next, new AppointmentCancelled(next.visit(house), told, by));
    }

    static Decision<Appointment> made(DaySheet page, Appointment next, BookingEvent event) {
        return new Made<>(page.with(next), List.of(event), next);
    }

    static Decision<Appointment> elsewhere() {
        return Decision.refused(Reason.ELSEWHERE, "The visit has just been moved.");
    }

    static Decision<Appointment> change(
            DaySheet page,
            AppointmentId id,
            @Nullable Long version,
            Function<Appointment, Decision<Appointment>> how) {
        var visit = page.appointment(id);
        if (visit.isEmpty()) {
            return elsewhere();
        }
        return version == null || version == visit.get().version()
                ? how.apply(visit.get())
                : Decision.refused(
                        Reason.STALE_VERSION,
                        "The visit was changed in the meantime. Please look again.");
    }

    static Decision<Appointment> same(DaySheet page, Appointment visit) {
        return new Made<>(page, List.of(), visit);
    }

    static Decision<Appointment> tooLate(Appointment visit, String wanted) {
        return Decision.refused(
                Reason.WRONG_STATUS,
                "The visit is " + visit.status().word() + " and cannot be " + wanted + ".");
    }
}
