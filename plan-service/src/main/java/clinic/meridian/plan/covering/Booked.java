package clinic.meridian.plan.covering;

import java.time.LocalDate;

/**
 * A visit that is booked and has not taken place.
 *
 * @param day at the clinic
 */
public record Booked(String appointment, LocalDate day) {}
