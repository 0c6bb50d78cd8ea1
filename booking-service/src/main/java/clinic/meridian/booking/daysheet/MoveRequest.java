package clinic.meridian.booking.daysheet;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;

/**
 * A visit to be moved.
 *
 * @param start with the clinic's offset
 * @param practitioner the one wanted; the same as before, or else anybody, when absent
 * @param hold the kept opening to move into
 * @param ticket names this move, chosen by the desk
 * @param version that the caller has seen; any when absent
 */
public record MoveRequest(
        AppointmentId id,
        PatientCard patient,
        OffsetDateTime start,
        @Nullable PractitionerId practitioner,
        @Nullable HoldId hold,
        String ticket,
        @Nullable Long version,
        Actor by) {}
