package clinic.meridian.plan.course;

import java.time.Instant;

/** A pain report is wanted between these instants. */
public record CheckIn(Instant notBefore, Instant notAfter, String reason) {}
