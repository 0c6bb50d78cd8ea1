package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.Practitioner;
import clinic.meridian.booking.practice.Stage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** When the house, its rooms and its practitioners can be booked. */
final class HoursRules {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    static final Rule<Proposal> NOT_IN_THE_PAST =
            new Rule<>(
                    "not in the past",
                    Reason.TOO_SOON,
                    p -> p.start().toInstant().isBefore(p.now()),
                    _ -> "That time has passed.");

    /** Staff may place a walk-in at once. */
    static final Rule<Proposal> MINIMUM_NOTICE =
            new Rule<>(
                    "minimum notice",
                    Reason.TOO_SOON,
                    p ->
                            p.byPatient()
                                    && !p.held()
                                    && p.start()
                                            .toInstant()
                                            .isBefore(p.now().plus(p.clinic().rules().minNotice())),
                    p ->
                            "That is less than "
                                    + p.clinic().rules().minNotice().toMinutes()
                                    + " minutes away. Please call us for a visit at such short"
                                    + " notice.");

    static final Rule<Proposal> WITHIN_THE_HORIZON =
            new Rule<>(
                    "within the horizon",
                    Reason.TOO_SOON,
                    p -> p.date().isAfter(lastBookableDay(p)),
                    p ->
                            "It is too soon to book that day. The book is open until "
                                    + DAY.format(lastBookableDay(p))
                                    + ".");

    static final Rule<Proposal> OPEN_THAT_DAY =
            new Rule<>(
                    "open that day",
                    Reason.OUTSIDE_HOURS,
                    p -> p.clinic().hoursOn(p.date()).isEmpty(),
                    p ->
                            "We are closed on "
                                    + DAY.format(p.date())
                                    + p.clinic()
                                            .holidayOn(p.date())
                                            .map(name -> " (" + name + ")")
                                            .orElse("")
                                    + ".");

    static final Rule<Proposal> WITHIN_HOURS =
            new Rule<>(
                    "within hours",
                    Reason.OUTSIDE_HOURS,
                    p -> !p.day().open(p.cell(), p.cell() + 1),
                    p -> "We are open " + hours(p) + " that day.");

    static final Rule<Proposal> DONE_BEFORE_CLOSING =
            new Rule<>(
                    "done before closing",
                    Reason.OUTSIDE_HOURS,
                    p -> !p.day().open(p.cell(), p.cell() + p.least() / Stage.GRID),
                    p ->
                            "The visit takes "
                                    + p.least()
                                    + " minutes and would not be done in our hours, "
                                    + hours(p)
                                    + ".");

    static final Rule<Proposal> ROOM_IN_ORDER =
            new Rule<>(
                    "room in order",
                    Reason.OUTSIDE_HOURS,
                    "room",
                    p -> p.roomsInOrder().isEmpty(),
                    p ->
                            p.room() == null
                                    ? "No room for such a visit is in order that day."
                                    : p.rooms().getFirst().name() + " is out of order that day.");

    static final Rule<Proposal> LICENSED =
            new Rule<>(
                    "licensed",
                    Reason.LICENCE_EXPIRED,
                    p -> p.practitioners().isEmpty(),
                    p ->
                            p.clinic().practitioners().stream()
                                    .filter(
                                            who ->
                                                    p.practitioner() == null
                                                            || who.id().equals(p.practitioner()))
                                    .map(Practitioner::name)
                                    .collect(
                                            Collectors.joining(
                                                    " and ",
                                                    "",
                                                    " has no valid licence that day.")));

    static final Rule<Proposal> AT_WORK =
            new Rule<>(
                    "at work",
                    Reason.OUTSIDE_HOURS,
                    p ->
                            p.practitioners().stream()
                                    .noneMatch(who -> p.day().onShift(who.id(), p.cell())),
                    p ->
                            p.practitioner() == null
                                    ? "Nobody treats at that time."
                                    : p.practitioners().getFirst().name()
                                            + " does not work at that time.");

    static final Rule<Proposal> FITS_THE_SHIFT =
            new Rule<>(
                    "fits the shift",
                    Reason.OUTSIDE_HOURS,
                    p -> p.fits(p.day().untaken()).at(p.cell()).isEmpty(),
                    _ -> "The visit would run over the end of the shift.");

    private HoursRules() {}

    private static LocalDate lastBookableDay(Proposal p) {
        return p.now().atZone(p.clinic().zone()).toLocalDate().plus(p.clinic().rules().horizon());
    }

    private static String hours(Proposal p) {
        return p.clinic().hoursOn(p.date()).stream()
                .map(Object::toString)
                .collect(Collectors.joining(" and "));
    }
}
