package clinic.meridian.booking.daysheet;

import clinic.meridian.events.AppointmentId;

import java.time.LocalDate;

/**
 * A visit that was let go to another day.
 *
 * @param to the new page's day
 * @param ticket of the move that won; tells it from one that came too late
 */
public record Departed(AppointmentId id, LocalDate to, String ticket) {}
