package clinic.meridian.plan.covering;

import java.time.Instant;

/**
 * The patient agreed to pay one visit themselves.
 *
 * @param by who wrote it down, as an opaque subject
 */
public record Consent(String by, Instant at, String note) {}
