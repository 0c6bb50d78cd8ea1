package clinic.meridian.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A visit as it stands after an event: all that a consumer needs, so that none calls back.
 *
 * @param version rises with every change of the visit; keep the highest seen and drop the rest
 * @param sequence iCalendar SEQUENCE (RFC 5545 3.8.7.4): rises when start, end or place change, and
 *     on cancelling
 * @param appointmentType for example {@code follow-up}
 * @param start when the patient is expected, with the clinic's offset on that day
 * @param end when the patient leaves; the room may be busy for longer
 * @param zone the clinic's
 * @param bookedAt when this visit was first booked; with {@code start} it gives the lead time
 */
public record Visit(
        AppointmentId appointment,
        ClinicId clinic,
        PatientId patient,
        long version,
        int sequence,
        String appointmentType,
        OffsetDateTime start,
        OffsetDateTime end,
        ZoneId zone,
        PractitionerId practitioner,
        RoomId room,
        Instant bookedAt) {

    public Visit {
        Required.present("appointment", appointment, "clinic", clinic, "patient", patient);
        Required.present("appointmentType", appointmentType, "start", start, "end", end);
        Required.present("zone", zone, "practitioner", practitioner, "room", room);
        Required.present("bookedAt", bookedAt);
        Required.atLeast("version", 1, version);
        Required.atLeast("sequence", 0, sequence);
        Required.that(end.isAfter(start), "end: " + end + " (expected: after start " + start + ")");
    }

    /** The clinic's calendar day. */
    public LocalDate day() {
        return start.toLocalDate();
    }
}
