package clinic.meridian.booking.floor;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Arrival;
import clinic.meridian.booking.daysheet.Presence;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A patient who is here.
 *
 * @param late whether they came so late that the rest is shortened to its least
 * @param undecided whether staff have yet to say if they are treated at all
 * @param removal when the needles are due to come out; only while they are in
 */
public record Guest(
        AppointmentId appointment,
        PatientId patient,
        String type,
        Presence state,
        RoomId room,
        PractitionerId practitioner,
        OffsetDateTime start,
        Instant arrivedAt,
        int lateMinutes,
        boolean late,
        boolean undecided,
        @Nullable Timer removal) {

    static Guest of(Appointment visit, Arrival arrival, Duration lateAfter, Instant now) {
        var due = arrival.removalDueAt();
        var state = arrival.presence();
        return new Guest(
                visit.id(),
                visit.patient(),
                visit.type(),
                state,
                visit.placement().room(),
                visit.placement().practitioner(),
                visit.placement().start(),
                arrival.arrivedAt(),
                arrival.lateMinutes(),
                arrival.lateMinutes() > 0 && arrival.lateMinutes() >= lateAfter.toMinutes(),
                arrival.undecided(),
                due == null || state != Presence.NEEDLES_IN ? null : Timer.of(due, now));
    }
}
