package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Decision.Made;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent;

import java.time.Instant;
import java.util.ArrayList;

/** Decides which visits nobody came to. */
final class Unattended {

    private Unattended() {}

    /** Each by the same decision as if staff had marked it. */
    static Decision<Integer> miss(DaySheet page, Clinic house, Instant now) {
        var next = page;
        var events = new ArrayList<BookingEvent>();
        int missed = 0;
        for (var visit : page.appointments()) {
            if (overdue(visit, house, now)
                    && Progress.miss(new Step(next, house, visit.id(), null), now)
                            instanceof Made<Appointment>(var after, var told, _)) {
                next = after;
                events.addAll(told);
                missed++;
            }
        }
        return new Made<>(next, events, missed);
    }

    private static boolean overdue(Appointment visit, Clinic house, Instant now) {
        var after = house.rules().attendance().missedAfter();
        return (visit.status() == Status.BOOKED || visit.status() == Status.CONFIRMED)
                && !now.isBefore(visit.placement().start().toInstant().plus(after));
    }
}
