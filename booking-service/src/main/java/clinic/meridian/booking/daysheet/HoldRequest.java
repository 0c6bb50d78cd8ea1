package clinic.meridian.booking.daysheet;

import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;

/**
 * An opening to be kept.
 *
 * @param id chosen by the desk; asking again with the same id finds what is kept
 * @param start with the clinic's offset
 */
public record HoldRequest(
        HoldId id,
        @Nullable PatientCard patient,
        HoldKind kind,
        String type,
        OffsetDateTime start,
        @Nullable PractitionerId practitioner,
        @Nullable RoomId room,
        Actor by) {}
