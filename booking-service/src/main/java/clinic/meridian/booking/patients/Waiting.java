package clinic.meridian.booking.patients;

import clinic.meridian.events.HoldId;

import java.time.LocalDate;

/**
 * The time that is kept for a patient who awaits clearance; public for the codec. Written before
 * the time is kept, so that a crash in between keeps no second one.
 *
 * @param day of the page that the hold stands on
 */
public record Waiting(HoldId hold, LocalDate day) {}
