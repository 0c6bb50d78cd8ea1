package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.desk.access.SignedLinks;
import clinic.meridian.events.ClinicId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Shows appointments with the patient's own link. */
@Component
public class VisitViews {

    /** A choice: a patient may look at a visit for a week after it. */
    private static final Duration LINK_LIVES_ON = Duration.ofDays(7);

    private final SignedLinks links;
    private final String publicUrl;

    VisitViews(SignedLinks links, @Value("${meridian.public-url}") String publicUrl) {
        this.links = links;
        this.publicUrl = publicUrl;
    }

    public VisitView of(ClinicId clinic, Appointment visit) {
        var placement = visit.placement();
        return new VisitView(
                visit.id(),
                clinic,
                visit.patient(),
                visit.type(),
                visit.status().word(),
                placement.start(),
                placement.end(),
                placement.practitioner(),
                placement.room(),
                visit.version(),
                StageView.of(placement),
                ArrivalView.of(visit.arrival()),
                visit.lateAt(),
                manageUrl(visit));
    }

    private String manageUrl(Appointment visit) {
        var key =
                links.sign(
                        "appointment:" + visit.id(),
                        visit.placement().end().toInstant().plus(LINK_LIVES_ON));
        return publicUrl + "/visits/" + visit.id() + "?key=" + key;
    }
}
