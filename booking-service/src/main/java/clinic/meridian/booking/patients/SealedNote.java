package clinic.meridian.booking.patients;

import java.time.Instant;

/**
 * Something medical as it is stored; public for the codec.
 *
 * @param sealed JSON, encrypted with the patient's own key
 */
public record SealedNote(Instant at, byte[] sealed) {}
