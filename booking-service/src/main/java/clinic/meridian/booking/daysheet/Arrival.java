package clinic.meridian.booking.daysheet;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How far a patient who came has got. Each moment is written once; told again, the first counts.
 *
 * @param lateMinutes whole minutes after the visit's start; 0 when in time, and when the arrival
 *     was written down on a later day
 * @param undecided whether they came so late that staff have to say what is to be done
 * @param removalDueAt when the needles should come out: {@code needlesInAt} and the rest
 */
public record Arrival(
        Instant arrivedAt,
        int lateMinutes,
        @Nullable Instant roomedAt,
        @Nullable Instant needlesInAt,
        @Nullable Instant removalDueAt,
        @Nullable Instant needlesOutAt,
        boolean undecided) {

    static Arrival at(Instant now, int lateMinutes, boolean undecided) {
        return new Arrival(stored(now), lateMinutes, null, null, null, null, undecided);
    }

    Arrival inRoom(Instant now) {
        return roomedAt != null
                ? this
                : new Arrival(
                        arrivedAt,
                        lateMinutes,
                        stored(now),
                        needlesInAt,
                        removalDueAt,
                        needlesOutAt,
                        undecided);
    }

    Arrival needlesIn(Instant now, int restMinutes) {
        var in = stored(now);
        return new Arrival(
                arrivedAt,
                lateMinutes,
                roomedAt == null ? in : roomedAt,
                in,
                in.plus(restMinutes, ChronoUnit.MINUTES),
                null,
                undecided);
    }

    Arrival needlesOut(Instant now) {
        return new Arrival(
                arrivedAt,
                lateMinutes,
                roomedAt,
                needlesInAt,
                removalDueAt,
                stored(now),
                undecided);
    }

    /** Staff have said that the patient is treated however late they came. */
    Arrival treated() {
        return new Arrival(
                arrivedAt, lateMinutes, roomedAt, needlesInAt, removalDueAt, needlesOutAt, false);
    }

    public Presence presence() {
        if (needlesOutAt != null) {
            return Presence.NEEDLES_OUT;
        }
        if (needlesInAt != null) {
            return Presence.NEEDLES_IN;
        }
        return roomedAt == null ? Presence.WAITING : Presence.IN_ROOM;
    }

    /** To the millisecond, as it is stored. */
    private static Instant stored(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
