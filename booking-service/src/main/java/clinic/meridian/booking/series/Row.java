package clinic.meridian.booking.series;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.HoldId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What is to become of a row of visits, written before anything else; public for the codec.
 *
 * @param attempt rises when the same request comes again after the row was given up; ids of visits
 *     and holds are made of it, so that nothing of an earlier attempt is mistaken for this one's
 * @param decided whether it was to be booked; visits can only be there then
 * @param dueAt when somebody looks after it if nobody has finished it; absent when it is over
 * @param why it was given up, as a receptionist would say it
 */
public record Row(
        String id,
        ClinicId clinic,
        Wish wish,
        Actor by,
        int attempt,
        Step step,
        boolean decided,
        @Nullable Instant dueAt,
        @Nullable String why) {

    /** A choice: the desk needs a second for the longest row, so after a minute it has died. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    public enum Step {
        /** Places are being kept. Whoever finds it left alone gives it up. */
        HOLDING,
        /** Every place was kept: decided. Whoever finds it left alone books on. */
        BOOKING,
        BOOKED,
        /** It cannot be whole: what was kept or booked is given back. */
        GIVING_BACK,
        GIVEN_UP;

        /** As the API writes it. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Row begun(
            @Nullable Row before, String id, ClinicId clinic, Wish wish, Actor by, Instant now) {
        return new Row(
                id,
                clinic,
                wish,
                by,
                before == null ? 1 : before.attempt() + 1,
                Step.HOLDING,
                false,
                now.plus(PATIENCE),
                null);
    }

    /** The one moment of decision. */
    Row decidedAt(Instant now) {
        return new Row(id, clinic, wish, by, attempt, Step.BOOKING, true, now.plus(PATIENCE), null);
    }

    Row booked() {
        return new Row(id, clinic, wish, by, attempt, Step.BOOKED, true, null, null);
    }

    /** Looked at once more after a while, for a desk that was slow and not dead. */
    Row leftAt(Instant now, String reason) {
        return new Row(
                id,
                clinic,
                wish,
                by,
                attempt,
                Step.GIVING_BACK,
                decided,
                now.plus(PATIENCE),
                reason);
    }

    Row givenUp() {
        return new Row(id, clinic, wish, by, attempt, Step.GIVEN_UP, decided, null, why);
    }

    AppointmentId visit(int i) {
        return new AppointmentId(id + "-" + attempt + "-" + (i + 1));
    }

    HoldId hold(int i) {
        return new HoldId(id + "-" + attempt + "-" + (i + 1));
    }
}
