package clinic.meridian.booking.nextvisit;

import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.AppointmentMoved;
import clinic.meridian.messaging.Received;

import org.springframework.stereotype.Component;

/** Follows the book itself: who has booked needs no offer. */
@Component
public class VisitFollower {

    private final NextVisits nextVisits;

    VisitFollower(NextVisits nextVisits) {
        this.nextVisits = nextVisits;
    }

    public void on(Received<BookingEvent> received) {
        switch (received.event()) {
            case AppointmentBooked(var visit, _) -> nextVisits.booked(visit);
            case AppointmentMoved(var visit, _, _) -> nextVisits.booked(visit);
            default -> {}
        }
    }
}
