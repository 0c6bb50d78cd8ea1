package clinic.meridian.booking.daysheet;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.HoldId;

import org.jspecify.annotations.Nullable;

/**
 * A visit to be booked.
 *
 * @param id chosen by the desk; asking again with the same id finds what was booked
 * @param hold the kept opening to use up
 */
public record VisitRequest(
        AppointmentId id, PatientCard patient, Wanted wanted, @Nullable HoldId hold, Actor by) {}
