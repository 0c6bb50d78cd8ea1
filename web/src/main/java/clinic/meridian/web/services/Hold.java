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
        String type,
        OffsetDateTime start,
        @Nullable OffsetDateTime end,
        String practitioner,
        OffsetDateTime expiresAt,
        @Nullable String status,
        @Nullable String appointment) {}
