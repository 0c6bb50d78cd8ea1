package clinic.meridian.reminder;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.AppointmentMoved;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;
import clinic.meridian.events.Visit;

import java.time.Instant;
import java.time.ZonedDateTime;

/** Events of Elm Street Clinic. */
final class People {

    static final ClinicId ELM_STREET = new ClinicId("elm-street");

    private People() {}

    static AppointmentBooked booked(PatientId patient, ZonedDateTime start, Instant now) {
        return booked(patient, AppointmentId.next(), start, now);
    }

    static AppointmentBooked booked(
            PatientId patient, AppointmentId appointment, ZonedDateTime start, Instant now) {
        return new AppointmentBooked(visit(appointment, patient, 1, 0, start, now), Actor.PATIENT);
    }

    static AppointmentMoved moved(Visit visit, ZonedDateTime start) {
        return new AppointmentMoved(
                visit(
                        visit.appointment(),
                        visit.patient(),
                        visit.version() + 1,
                        visit.sequence() + 1,
                        start,
                        visit.bookedAt()),
                visit.start(),
                Actor.PATIENT);
    }

    static AppointmentCancelled cancelled(Visit visit) {
        return new AppointmentCancelled(
                visit(
                        visit.appointment(),
                        visit.patient(),
                        visit.version() + 1,
                        visit.sequence() + 1,
                        visit.start().atZoneSameInstant(visit.zone()),
                        visit.bookedAt()),
                "ill",
                Actor.PATIENT);
    }

    private static Visit visit(
            AppointmentId appointment,
            PatientId patient,
            long version,
            int sequence,
            ZonedDateTime start,
            Instant bookedAt) {
        return new Visit(
                appointment,
                ELM_STREET,
                patient,
                version,
                sequence,
                "follow-up",
                start.toOffsetDateTime(),
                start.plusMinutes(45).toOffsetDateTime(),
                start.getZone(),
                new PractitionerId("prac-1"),
                new RoomId("room-1"),
                bookedAt);
    }
}
