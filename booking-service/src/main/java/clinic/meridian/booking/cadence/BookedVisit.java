package clinic.meridian.booking.cadence;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.PractitionerId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A visit booked ahead.
 *
 * @param version as it stands; it is given back only as this version
 * @param start with the clinic's offset
 * @param until the last moment in which it can be given back in good time
 * @param here whether the patient has come already
 */
record BookedVisit(
        AppointmentId appointment,
        long version,
        String type,
        OffsetDateTime start,
        PractitionerId practitioner,
        Instant until,
        boolean here) {

    LocalDate day() {
        return start.toLocalDate();
    }

    boolean fixed(Instant now) {
        return here || !now.isBefore(until);
    }

    ProposedVisit because(Because why) {
        return new ProposedVisit(appointment, version, type, start, practitioner, until, why, null);
    }
}
