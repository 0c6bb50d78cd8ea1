package clinic.meridian.booking.daysheet;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.HoldId;

import org.jspecify.annotations.Nullable;

/**
 * An opening to be kept.
 *
 * @param id chosen by the desk; asking again with the same id finds what is kept
 * @param instead the visit that is to be moved here once the hold is accepted
 */
public record HoldRequest(
        HoldId id,
        @Nullable PatientCard patient,
        HoldKind kind,
        Wanted wanted,
        @Nullable AppointmentId instead,
        Actor by) {}
