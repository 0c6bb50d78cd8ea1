package clinic.meridian.plan.coverage;

import clinic.meridian.plan.sheet.Figure;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * How full one window is.
 *
 * @param from its first day; absent while nothing has begun it
 * @param to its last day; absent where it has none
 * @param counted units of completed visits
 * @param reserved units of booked ones; a missed or cancelled visit frees them
 * @param limit the number with its mark
 */
public record Room(
        String window,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int counted,
        int reserved,
        Figure limit) {

    public int max() {
        return limit.value();
    }

    /** Never below zero, though a patient may have come more often. */
    public int remaining() {
        return Math.max(0, limit.value() - counted - reserved);
    }

    boolean exceeded() {
        return counted + reserved > limit.value();
    }

    boolean isOpenOn(LocalDate day) {
        return to == null || !day.isAfter(to);
    }
}
