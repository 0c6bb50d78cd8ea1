package clinic.meridian.booking.practice;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** From one time of the clinic's day to a later one, the end not included. */
public record TimeSpan(LocalTime from, LocalTime to) {

    public TimeSpan {
        Check.that(
                to.isAfter(from), "hours " + from + "-" + to + ": the end is not after the start");
    }

    /** What is left when another span is taken out of it: none, one or two. */
    List<TimeSpan> without(TimeSpan other) {
        var left = new ArrayList<TimeSpan>(2);
        if (from.isBefore(other.from())) {
            left.add(new TimeSpan(from, to.isBefore(other.from()) ? to : other.from()));
        }
        if (other.to().isBefore(to)) {
            left.add(new TimeSpan(from.isAfter(other.to()) ? from : other.to(), to));
        }
        return left;
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
