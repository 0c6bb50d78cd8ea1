package clinic.meridian.web.services;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;

/**
 * An opening that is kept for a patient until it expires.
 *
 * @param appointment the visit it became, once accepted
 */
public record Hold(
        String id,
        String clinic,
        @Nullable String kind,
        String type,
        OffsetDateTime start,
        @Nullable OffsetDateTime end,
        String practitioner,
        OffsetDateTime expiresAt,
        @Nullable String status,
        @Nullable String appointment) {

    /**
     * Whether a no gives it back; in place of a visit that cannot be kept, the clinic is called.
     */
    public boolean declinable() {
        return "plan-offer".equals(kind) || "waitlist-offer".equals(kind);
    }
}
