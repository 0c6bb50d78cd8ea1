package clinic.meridian.booking.practice;

import java.time.LocalTime;

/** From one time of the clinic's day to a later one, the end not included. */
public record TimeSpan(LocalTime from, LocalTime to) {

    public TimeSpan {
        Check.that(
                to.isAfter(from), "hours " + from + "-" + to + ": the end is not after the start");
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
