package clinic.meridian.plan.planning;

import clinic.meridian.events.PatientId;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.protocol.CareProtocol;

import java.time.Instant;
import java.util.List;

/** One patient's plan as it is read: what is stored and where it stands now. */
public record Plan(
        PatientId patient,
        PlanFile file,
        Beginning beginning,
        CareProtocol protocol,
        Standing standing) {

    /** Booked visits after this instant, earliest first. */
    public List<KnownVisit> ahead(Instant now) {
        return file.visits().stream()
                .filter(visit -> visit.stands() && visit.start().isAfter(now))
                .toList();
    }
}
