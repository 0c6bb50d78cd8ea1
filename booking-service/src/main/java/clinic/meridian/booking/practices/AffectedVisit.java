package clinic.meridian.booking.practices;

import clinic.meridian.booking.daysheet.Misfit;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A visit that the clinic cannot keep any more. It stands until its patient takes another time or
 * staff cancel it.
 *
 * @param sequence of the visit; one that was moved meanwhile is not affected
 * @param hold under which the new time is kept for the patient
 * @param offer absent when there is no opening
 * @param reachable whether a message can reach the patient; staff call the others
 */
public record AffectedVisit(
        AppointmentId visit,
        int sequence,
        PatientId patient,
        String type,
        List<String> adjuncts,
        OffsetDateTime start,
        PractitionerId practitioner,
        RoomId room,
        Misfit why,
        HoldId hold,
        @Nullable NewTime offer,
        boolean reachable) {

    public AffectedVisit {
        adjuncts = List.copyOf(adjuncts);
    }

    public record NewTime(
            OffsetDateTime start, PractitionerId practitioner, RoomId room, Instant keptUntil) {}

    public AffectedVisit offered(@Nullable NewTime other) {
        return new AffectedVisit(
                visit,
                sequence,
                patient,
                type,
                adjuncts,
                start,
                practitioner,
                room,
                why,
                hold,
                other,
                reachable);
    }
}
