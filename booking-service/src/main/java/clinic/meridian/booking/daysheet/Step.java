package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Decision.Made;
import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * Somebody goes on with a visit that they saw on a page.
 *
 * @param version that they saw; any will do when absent
 */
record Step(DaySheet page, Clinic house, AppointmentId id, @Nullable Long version) {

    /** Decides on the visit, if it still stands here as it was seen. */
    Decision<Appointment> on(Function<Appointment, Decision<Appointment>> how) {
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

    /** What is asked for is so already. */
    Decision<Appointment> same(Appointment visit) {
        return new Made<>(page, List.of(), visit);
    }

    Decision<Appointment> made(Appointment next, BookingEvent event) {
        return new Made<>(page.with(next), List.of(event), next);
    }

    /** The house's own business: no other service acts on it, so no event tells of it. */
    Decision<Appointment> quietly(Appointment next) {
        return new Made<>(page.with(next), List.of(), next);
    }

    static Decision<Appointment> elsewhere() {
        return Decision.refused(Reason.ELSEWHERE, "The visit has just been moved.");
    }

    static Decision<Appointment> tooLate(Appointment visit, String wanted) {
        return Decision.refused(
                Reason.WRONG_STATUS,
                "The visit is " + visit.status().word() + " and cannot be " + wanted + ".");
    }
}
