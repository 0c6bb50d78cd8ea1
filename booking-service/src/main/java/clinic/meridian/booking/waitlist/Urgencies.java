package clinic.meridian.booking.waitlist;

import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanEvent;
import clinic.meridian.events.PlanEvent.CheckInDue;
import clinic.meridian.events.PlanEvent.CoverageLimitNear;
import clinic.meridian.events.PlanEvent.FlareConfirmed;
import clinic.meridian.events.PlanEvent.FlareSuspected;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanEvent.OfPlan;
import clinic.meridian.events.PlanEvent.PhaseChanged;
import clinic.meridian.events.PlanEvent.PlanFinished;
import clinic.meridian.events.PlanEvent.PlanOnHold;
import clinic.meridian.events.PlanEvent.PlanResumed;
import clinic.meridian.events.PlanEvent.PlanStarted;
import clinic.meridian.events.PlanEvent.ReviewDue;
import clinic.meridian.events.PlanEvent.Unknown;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Received;
import clinic.meridian.messaging.Stored;

import org.bson.Document;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Follows {@code clinic.plans} for what orders those who wait. Repeats change nothing. */
@Component
public class Urgencies {

    private final Documents<Urgency> documents;

    Urgencies(Documents<Urgency> documents) {
        this.documents = documents;
    }

    public void on(Received<PlanEvent> received) {
        switch (received.event()) {
            case NextVisitDue wish -> note(wish, known -> known.wantedBy(wish.latest()));
            case FlareConfirmed flare -> note(flare, known -> known.flaring(flare.reportedAt()));
            case PlanOnHold hold -> note(hold, Urgency::resting);
            case PlanFinished finished -> note(finished, Urgency::resting);
            case PlanStarted _,
                    PhaseChanged _,
                    CheckInDue _,
                    FlareSuspected _,
                    ReviewDue _,
                    PlanResumed _,
                    CoverageLimitNear _,
                    Unknown _ -> {}
        }
    }

    /** The patient was treated: a flare from before has been seen to. */
    void treated(PatientId patient, Instant at) {
        var unused =
                documents.change(
                        patient.value(),
                        found ->
                                found == null
                                        ? Change.none(false)
                                        : changed(found, found.treated(at)));
    }

    Map<PatientId, Urgency> of(List<PatientId> patients) {
        var ids = patients.stream().map(PatientId::value).distinct().toList();
        return documents.find(new Document("_id", new Document("$in", ids)), ids.size()).stream()
                .collect(Collectors.toMap(each -> new PatientId(each.id()), Stored::state));
    }

    private void note(OfPlan event, UnaryOperator<Urgency> how) {
        var unused =
                documents.change(
                        event.patient().value(),
                        found -> {
                            var before = found == null ? Urgency.NONE : found;
                            return before.laterThan(event.plan(), event.revision())
                                    ? Change.none(false)
                                    : changed(
                                            before,
                                            how.apply(before).at(event.plan(), event.revision()));
                        });
    }

    private static Change<Urgency, Boolean> changed(Urgency before, Urgency after) {
        return after.equals(before) ? Change.none(false) : Change.to(after, List.of(), true);
    }
}
