package clinic.meridian.messaging;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A record that could not be handled, and why.
 *
 * @param topic of the dead letters; {@code partition} and {@code offset} within it name the letter
 * @param reason what the last try said
 * @param at when it was put aside
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String type,
        @Nullable String reason,
        Instant at) {}
