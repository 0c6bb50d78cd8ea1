package clinic.meridian.messaging;

import java.time.Instant;

/**
 * An event as it arrived.
 *
 * @param id the CloudEvents id; the same for every delivery of the same event
 * @param time when it happened
 */
public record Received<E>(E event, String id, Instant time) {}
