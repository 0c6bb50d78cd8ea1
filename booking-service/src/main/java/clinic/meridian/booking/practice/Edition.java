package clinic.meridian.booking.practice;

/**
 * A clinic as it was at some time.
 *
 * @param version rises with every change of the practice, and with one that was taken back
 */
public record Edition(long version, Clinic clinic) {}
