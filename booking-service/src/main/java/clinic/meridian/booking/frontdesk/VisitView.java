package clinic.meridian.booking.frontdesk;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An appointment as the API shows it. Times carry the clinic's offset.
 *
 * @param end when the patient leaves; the room is busy until the last stage's end
 * @param arrival from when the patient came
 * @param changedLateAt when the patient cancelled or moved it with less notice than asked for
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
        @Nullable ArrivalView arrival,
        @Nullable Instant changedLateAt,
        String manageUrl) {}
