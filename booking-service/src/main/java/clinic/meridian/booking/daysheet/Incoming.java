package clinic.meridian.booking.daysheet;

import clinic.meridian.events.BookingEvent.Actor;

import java.time.LocalDate;

/**
 * The intent of a move from another day: its place here is secured, and the visit still stands on
 * its old page until that page lets it go.
 *
 * @param appointment as it will be once moved
 * @param from the old page's day
 * @param ticket names this move; the old page lets the visit go with it
 */
public record Incoming(Appointment appointment, LocalDate from, String ticket, Actor by) {}
