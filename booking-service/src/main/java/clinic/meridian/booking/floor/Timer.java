package clinic.meridian.booking.floor;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that is due at a moment.
 *
 * @param secondsLeft below zero when it is overdue
 */
public record Timer(Instant dueAt, long secondsLeft, boolean overdue) {

    static Timer of(Instant dueAt, Instant now) {
        return new Timer(dueAt, Duration.between(now, dueAt).toSeconds(), now.isAfter(dueAt));
    }
}
