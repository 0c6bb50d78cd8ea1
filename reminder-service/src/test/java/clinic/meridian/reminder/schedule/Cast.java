package clinic.meridian.reminder.schedule;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.ContactEvent.Consents;
import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;
import clinic.meridian.events.Visit;
import clinic.meridian.reminder.policy.Kind;
import clinic.meridian.reminder.policy.Policies;
import clinic.meridian.reminder.policy.ReminderPolicy;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Rosa Alvarez and her visits at Elm Street Clinic, for the tests of the heart. */
final class Cast {

    static final ReminderPolicy STANDARD = Policies.standard();
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final PatientId ROSA = new PatientId("rosa");
    static final AppointmentId VISIT = new AppointmentId("visit-1");

    private Cast() {}

    static Visit visit(int version, String localStart, ZoneId zone, Instant bookedAt) {
        var start = LocalDateTime.parse(localStart).atZone(zone).toOffsetDateTime();
        return new Visit(
                VISIT,
                new ClinicId("elm-street"),
                ROSA,
                version,
                version - 1,
                "follow-up",
                start,
                start.plusMinutes(45),
                zone,
                new PractitionerId("prac-1"),
                new RoomId("room-1"),
                bookedAt);
    }

    static AppointmentBooked booked(String localStart, ZoneId zone, Instant bookedAt) {
        return new AppointmentBooked(visit(1, localStart, zone, bookedAt), Actor.PATIENT);
    }

    static Turn on(BookingEvent.OfVisit event, @Nullable Schedule known, Instant now) {
        return new Course(STANDARD, now).on(event, known, event.visit().zone(), now).orElseThrow();
    }

    static Schedule booked(String localStart, Instant now) {
        return on(booked(localStart, NEW_YORK, now), null, now).schedule();
    }

    static Reminder the(Kind kind, Schedule schedule) {
        return schedule.reminders().stream()
                .filter(reminder -> reminder.kind() == kind)
                .reduce((_, newest) -> newest)
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + schedule));
    }

    static Recipient reachable(Channel... channels) {
        return reachable(List.of(), channels);
    }

    static Recipient reachable(List<Instant> textsLately, Channel... channels) {
        var all = Set.copyOf(Arrays.asList(channels));
        return new Recipient(
                Recipient.Acquaintance.KNOWN,
                NEW_YORK,
                all,
                new Consents(true, true, true),
                Set.of(),
                textsLately);
    }

    /** A moment on the clinic's wall clock. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }
}
