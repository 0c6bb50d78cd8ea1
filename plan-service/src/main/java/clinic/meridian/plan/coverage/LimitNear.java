package clinic.meridian.plan.coverage;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A window is nearly full. Said once per window, beginning and step.
 *
 * @param window its name, which names no payer
 * @param from its first day
 * @param step the policy warns from so many units left on
 */
public record LimitNear(String window, @Nullable LocalDate from, int step, int remaining) {

    public boolean saysTheSame(LimitNear other) {
        return window.equals(other.window)
                && step == other.step
                && (from == null ? other.from == null : from.equals(other.from));
    }
}
