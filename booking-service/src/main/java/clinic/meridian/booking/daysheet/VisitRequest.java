package clinic.meridian.booking.daysheet;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;

/**
 * A visit to be booked.
 *
 * @param id chosen by the desk; asking again with the same id finds what was booked
 * @param start with the clinic's offset
 * @param hold the kept opening to use up
 */
public record VisitRequest(
        AppointmentId id,
        PatientCard patient,
        String type,
        OffsetDateTime start,
        @Nullable PractitionerId practitioner,
        @Nullable RoomId room,
        @Nullable HoldId hold,
        Actor by) {}
