package clinic.meridian.booking.nextvisit;

import clinic.meridian.events.PlanEvent;
import clinic.meridian.events.PlanEvent.CheckInDue;
import clinic.meridian.events.PlanEvent.CoverageLimitNear;
import clinic.meridian.events.PlanEvent.FlareConfirmed;
import clinic.meridian.events.PlanEvent.FlareSuspected;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanEvent.PhaseChanged;
import clinic.meridian.events.PlanEvent.PlanFinished;
import clinic.meridian.events.PlanEvent.PlanOnHold;
import clinic.meridian.events.PlanEvent.PlanResumed;
import clinic.meridian.events.PlanEvent.PlanStarted;
import clinic.meridian.events.PlanEvent.ReviewDue;
import clinic.meridian.events.PlanEvent.Unknown;
import clinic.meridian.messaging.Received;

import org.springframework.stereotype.Component;

/** Follows {@code clinic.plans}. */
@Component
public class PlanFollower {

    private final NextVisits nextVisits;

    PlanFollower(NextVisits nextVisits) {
        this.nextVisits = nextVisits;
    }

    public void on(Received<PlanEvent> received) {
        switch (received.event()) {
            case NextVisitDue wish -> nextVisits.due(wish);
            case PlanOnHold hold -> nextVisits.stop(hold);
            case PlanFinished finished -> nextVisits.stop(finished);
            case PlanStarted _,
                    PhaseChanged _,
                    CheckInDue _,
                    FlareSuspected _,
                    FlareConfirmed _,
                    ReviewDue _,
                    PlanResumed _,
                    CoverageLimitNear _,
                    Unknown _ -> {}
        }
    }
}
