package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Arrival;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How far a patient has got who came.
 *
 * @param state {@code waiting}, {@code in-room}, {@code needles-in} or {@code needles-out}
 * @param lateMinutes after the visit's start
 * @param undecided true while staff have to say whether a very late patient is treated
 */
record ArrivalView(
        String state,
        Instant arrivedAt,
        int lateMinutes,
        @Nullable Boolean undecided,
        @Nullable Instant roomedAt,
        @Nullable Instant needlesInAt,
        @Nullable Instant removalDueAt,
        @Nullable Instant needlesOutAt) {

    static @Nullable ArrivalView of(@Nullable Arrival arrival) {
        return arrival == null
                ? null
                : new ArrivalView(
                        arrival.presence().word(),
                        arrival.arrivedAt(),
                        arrival.lateMinutes(),
                        arrival.undecided() ? true : null,
                        arrival.roomedAt(),
                        arrival.needlesInAt(),
                        arrival.removalDueAt(),
                        arrival.needlesOutAt());
    }
}
