package clinic.meridian.web.services;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;

/**
 * A visit as booking-service tells it.
 *
 * @param status {@code booked confirmed arrived completed cancelled missed}
 * @param start in the clinic's zone
 * @param end when the patient leaves
 */
public record Appointment(
        String id,
        String clinic,
        @Nullable String patient,
        String type,
        String status,
        OffsetDateTime start,
        OffsetDateTime end,
        String practitioner,
        @Nullable String room,
        long version,
        @Nullable String manageUrl) {

    /** Whether the patient can still change it. */
    public boolean open() {
        return status.equals("booked") || status.equals("confirmed");
    }
}
