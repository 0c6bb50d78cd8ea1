package clinic.meridian.plan.course;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What is known of a flare.
 *
 * @param at the report that raised the suspicion, or that confirmed it
 * @param reference the smoothed value that it is compared with
 */
public record Flare(State state, @Nullable Instant at, @Nullable Double reference) {

    static final Flare NONE = new Flare(State.NONE, null, null);

    public enum State {
        NONE,
        SUSPECTED,
        CONFIRMED
    }
}
