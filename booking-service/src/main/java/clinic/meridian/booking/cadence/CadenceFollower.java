package clinic.meridian.booking.cadence;

import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.OfVisit;
import clinic.meridian.events.PlanEvent;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanEvent.PlanFinished;
import clinic.meridian.events.PlanEvent.PlanOnHold;

import org.springframework.stereotype.Component;

/** Follows plans for how far apart visits are, and the book for what changes meanwhile. */
@Component
public class CadenceFollower {

    private final CadenceDesk desk;

    CadenceFollower(CadenceDesk desk) {
        this.desk = desk;
    }

    public void onPlan(PlanEvent event) {
        switch (event) {
            case NextVisitDue wish -> desk.due(wish);
            case PlanOnHold hold -> desk.stop(hold);
            case PlanFinished finished -> desk.stop(finished);
            default -> {}
        }
    }

    public void onBook(BookingEvent event) {
        if (event instanceof OfVisit change) {
            desk.visitsChanged(change.visit().patient());
        }
    }
}
