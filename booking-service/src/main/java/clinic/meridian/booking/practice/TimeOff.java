package clinic.meridian.booking.practice;

import java.time.LocalDate;

/** Whole days away, the first and the last included. */
public record TimeOff(LocalDate first, LocalDate last) {

    public TimeOff {
        Check.that(!last.isBefore(first), "time off " + first + " to " + last + ": not in order");
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
