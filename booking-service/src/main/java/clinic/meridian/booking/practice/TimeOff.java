package clinic.meridian.booking.practice;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Days away, the first and the last included.
 *
 * @param hours which part of each of these days; all day when absent
 */
public record TimeOff(LocalDate first, LocalDate last, @Nullable TimeSpan hours) {

    public TimeOff {
        Check.that(!last.isBefore(first), "time off " + first + " to " + last + ": not in order");
    }

    /** Whole days. */
    public TimeOff(LocalDate first, LocalDate last) {
        this(first, last, null);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** What is left of some hours of that day. */
    List<TimeSpan> leaves(LocalDate day, List<TimeSpan> spans) {
        if (!covers(day)) {
            return spans;
        }
        return hours == null
                ? List.of()
                : spans.stream().flatMap(span -> span.without(hours).stream()).toList();
    }
}
