package clinic.meridian.booking.practicechanges;

import clinic.meridian.booking.clinicfile.ClinicText;
import clinic.meridian.booking.frontdesk.Need;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A change as it is asked for.
 *
 * @param kind {@code time-off}, {@code closure}, {@code licence} or {@code room}
 * @param practitioner of time off and of a licence
 * @param from first day of time off, of a closure, of a room that is out of order
 * @param to last day of it; the first when absent
 * @param hours part of each day of time off, such as {@code 12:00-14:00}; all day when absent
 * @param expires last day on which a visit may start with that licence
 * @param places how many a room of chairs has from now on
 * @param removed whether the room is none any more
 */
record NewChange(
        @Nullable String kind,
        @Nullable PractitionerId practitioner,
        @Nullable RoomId room,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String hours,
        @Nullable LocalDate expires,
        @Nullable Integer places,
        @Nullable Boolean removed) {

    private static final int LONGEST = 366;

    /** The practice with this change in it. */
    ProposedPractice in(String yaml) {
        var text = ClinicText.of(yaml);
        return switch (Need.present("kind", kind)) {
            case "time-off" ->
                    new ProposedPractice(
                            text.timeOff(
                                            Need.present("practitioner", practitioner),
                                            first(),
                                            last(),
                                            hours)
                                    .yaml(),
                            first(),
                            last());
            case "closure" ->
                    new ProposedPractice(text.closed(first(), last()).yaml(), first(), last());
            case "licence" ->
                    ProposedPractice.always(
                            text.licence(
                                            Need.present("practitioner", practitioner),
                                            Need.present("expires", expires))
                                    .yaml());
            case "room" -> room(text, Need.present("room", room));
            default ->
                    throw new IllegalArgumentException(
                            "kind: expected time-off, closure, licence or room");
        };
    }

    private ProposedPractice room(ClinicText text, RoomId which) {
        if (Boolean.TRUE.equals(removed)) {
            return ProposedPractice.always(text.without(which).yaml());
        }
        if (places != null) {
            return ProposedPractice.always(text.places(which, places).yaml());
        }
        return new ProposedPractice(
                text.outOfOrder(which, first(), last()).yaml(), first(), last());
    }

    private LocalDate first() {
        return Need.present("from", from);
    }

    private LocalDate last() {
        var last = to == null ? first() : to;
        Need.that(!last.isBefore(first()), "to", "a day that is not before " + first());
        Need.that(
                ChronoUnit.DAYS.between(first(), last) < LONGEST,
                "to",
                "at most " + LONGEST + " days at once");
        return last;
    }
}
