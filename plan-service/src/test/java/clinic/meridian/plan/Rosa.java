package clinic.meridian.plan;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.AppointmentMissed;
import clinic.meridian.events.BookingEvent.Reaction;
import clinic.meridian.events.BookingEvent.SessionCompleted;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;
import clinic.meridian.events.Visit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Rosa Alvarez at the Elm Street Clinic, with Mei Tanaka at nine. */
record Rosa(PatientId id) {

    static final ClinicId CLINIC = new ClinicId("elm-street");
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final LocalDate DAY_0 = LocalDate.of(2026, 1, 12);

    static Rosa arrives() {
        return new Rosa(PatientId.next());
    }

    AppointmentBooked books(LocalDate day) {
        return new AppointmentBooked(visit(day, 1), Actor.PATIENT);
    }

    AppointmentCancelled cancels(LocalDate day) {
        return new AppointmentCancelled(visit(day, 2), "patient", Actor.PATIENT);
    }

    SessionCompleted completesWithPeg(LocalDate day, int pain, double peg) {
        return new SessionCompleted(
                visit(day, 3), at(day, 9), at(day, 10), pain, null, peg, null, List.of(), 20);
    }

    SessionCompleted completes(LocalDate day, @Nullable Integer pain) {
        return completes(day, pain, null);
    }

    SessionCompleted completes(LocalDate day, @Nullable Integer pain, @Nullable Reaction reaction) {
        return new SessionCompleted(
                visit(day, 3), at(day, 9), at(day, 10), pain, null, null, reaction, List.of(), 20);
    }

    AppointmentMissed misses(LocalDate day) {
        return new AppointmentMissed(visit(day, 2), at(day, 10));
    }

    String appointment(LocalDate day) {
        return visit(day, 1).appointment().value();
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private Visit visit(LocalDate day, long version) {
        var start = day.atTime(9, 0).atZone(ZONE).toOffsetDateTime();
        return new Visit(
                new AppointmentId("visit-" + day + "-" + id.value().substring(28)),
                CLINIC,
                id,
                version,
                0,
                "follow-up",
                start,
                start.plusMinutes(45),
                ZONE,
                new PractitionerId("prac-1"),
                new RoomId("room-1"),
                at(day.minusDays(5), 12));
    }
}
