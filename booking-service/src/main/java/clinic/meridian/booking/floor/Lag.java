package clinic.meridian.booking.floor;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Arrival;
import clinic.meridian.booking.daysheet.PlannedStage;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the visit of a patient who is here runs behind what was planned. A patient who has not
 * come holds nobody up.
 */
final class Lag {

    private Lag() {}

    /** Never below zero. Whoever is late, the practitioner's next patient waits by it. */
    static Duration of(Appointment visit, Arrival arrival, Instant now) {
        var start = visit.placement().start().toInstant();
        var rest = visit.placement().rest();
        var begun = start.plus(minutes(rest.map(PlannedStage::from).orElse(0)));
        var removal = start.plus(minutes(rest.map(PlannedStage::to).orElse(0)));
        var end = visit.placement().end().toInstant();
        var behind =
                switch (arrival.presence()) {
                    case WAITING -> Duration.between(start, now);
                    case IN_ROOM ->
                            rest.isEmpty()
                                    ? Duration.between(end, now)
                                    : later(
                                            Duration.between(
                                                    start, moment(arrival.roomedAt(), now)),
                                            Duration.between(begun, now));
                    case NEEDLES_IN ->
                            Duration.between(
                                    removal, later(moment(arrival.removalDueAt(), now), now));
                    case NEEDLES_OUT ->
                            later(
                                    Duration.between(removal, moment(arrival.needlesOutAt(), now)),
                                    Duration.between(end, now));
                };
        return behind.isNegative() ? Duration.ZERO : behind;
    }

    private static Instant moment(@Nullable Instant told, Instant now) {
        return told == null ? now : told;
    }

    private static <T extends Comparable<T>> T later(T one, T other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }
}
