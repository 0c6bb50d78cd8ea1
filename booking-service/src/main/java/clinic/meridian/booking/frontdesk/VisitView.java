package clinic.meridian.booking.frontdesk;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An appointment as the API shows it. Times carry the clinic's offset.
 *
 * @param end when the patient leaves; the room is busy until the last stage's end
 * @param manageUrl a link that shows, moves, confirms and cancels this one visit
 */
public record VisitView(
        AppointmentId id,
        ClinicId clinic,
        PatientId patient,
        String type,
        String status,
        OffsetDateTime start,
        OffsetDateTime end,
        PractitionerId practitioner,
        RoomId room,
        long version,
        List<StageView> stages,
        String manageUrl) {}
