package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.Practitioner;
import clinic.meridian.booking.practice.Stage;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.Urgency;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules of the house, in the order in which they are looked at. */
final class BookingRules {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    static final BookingRule KNOWN_TYPE =
            new BookingRule(
                    "known type",
                    Reason.INVALID_REQUEST,
                    "type",
                    p -> p.clinic().type(p.type()).isEmpty(),
                    p -> "We do not offer visits of the type " + p.type() + ".");

    static final BookingRule KNOWN_ADJUNCT =
            new BookingRule(
                    "known adjunct",
                    Reason.INVALID_REQUEST,
                    "adjuncts",
                    p -> p.adjuncts().size() < p.wanted().adjuncts().size(),
                    p ->
                            "We offer no "
                                    + p.wanted().adjuncts().stream()
                                            .filter(name -> p.clinic().adjunct(name).isEmpty())
                                            .collect(Collectors.joining(" and no "))
                                    + ".");

    static final BookingRule ADJUNCT_NEEDS_A_REST =
            new BookingRule(
                    "adjunct needs a rest",
                    Reason.INVALID_REQUEST,
                    "adjuncts",
                    p -> !p.adjuncts().stream().allMatch(p.kind()::takes),
                    p ->
                            p.kind().title()
                                    + " has no rest with needles, so what is done before it cannot"
                                    + " be added.");

    static final BookingRule KNOWN_PRACTITIONER =
            new BookingRule(
                    "known practitioner",
                    Reason.NOT_FOUND,
                    "practitioner",
                    p ->
                            p.practitioner() != null
                                    && p.clinic().practitioner(p.practitioner()).isEmpty(),
                    p ->
                            "Nobody called "
                                    + p.practitioner()
                                    + " treats at "
                                    + p.clinic().name()
                                    + ".");

    static final BookingRule KNOWN_ROOM =
            new BookingRule(
                    "known room",
                    Reason.NOT_FOUND,
                    "room",
                    p -> p.room() != null && p.clinic().room(p.room()).isEmpty(),
                    p -> p.clinic().name() + " has no room " + p.room() + ".");

    static final BookingRule SUITABLE_ROOM =
            new BookingRule(
                    "suitable room",
                    Reason.INVALID_REQUEST,
                    "room",
                    p -> p.rooms().isEmpty(),
                    p -> "Room " + p.room() + " does not suit a visit of this type.");

    static final BookingRule ROOM_IN_ORDER =
            new BookingRule(
                    "room in order",
                    Reason.OUTSIDE_HOURS,
                    "room",
                    p -> p.roomsInOrder().isEmpty(),
                    p ->
                            p.room() == null
                                    ? "No room for such a visit is in order that day."
                                    : p.rooms().getFirst().name() + " is out of order that day.");

    static final BookingRule ON_THE_GRID =
            new BookingRule(
                    "on the grid",
                    Reason.INVALID_REQUEST,
                    "start",
                    p -> !p.start().equals(p.day().grid().at(p.cell())),
                    _ -> "Visits start at full five minutes.");

    /** Staff may start a visit at any full five minutes. */
    static final BookingRule IN_RHYTHM =
            new BookingRule(
                    "in rhythm",
                    Reason.INVALID_REQUEST,
                    "start",
                    p -> p.by() == Actor.PATIENT && !p.held() && offBeat(p),
                    p ->
                            p.kind().title()
                                    + " starts every "
                                    + p.kind().every()
                                    + " minutes from the opening of the house.");

    static final BookingRule NOT_IN_THE_PAST =
            new BookingRule(
                    "not in the past",
                    Reason.TOO_SOON,
                    p -> p.start().toInstant().isBefore(p.now()),
                    _ -> "That time has passed.");

    /** Staff may place a walk-in at once. */
    static final BookingRule MINIMUM_NOTICE =
            new BookingRule(
                    "minimum notice",
                    Reason.TOO_SOON,
                    p ->
                            p.by() == Actor.PATIENT
                                    && !p.held()
                                    && p.start()
                                            .toInstant()
                                            .isBefore(p.now().plus(p.clinic().rules().minNotice())),
                    p ->
                            "That is less than "
                                    + p.clinic().rules().minNotice().toMinutes()
                                    + " minutes away. Please call us for a visit at such short"
                                    + " notice.");

    static final BookingRule WITHIN_THE_HORIZON =
            new BookingRule(
                    "within the horizon",
                    Reason.TOO_SOON,
                    p -> p.date().isAfter(lastBookableDay(p)),
                    p ->
                            "It is too soon to book that day. The book is open until "
                                    + DAY.format(lastBookableDay(p))
                                    + ".");

    static final BookingRule OPEN_THAT_DAY =
            new BookingRule(
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

    static final BookingRule WITHIN_HOURS =
            new BookingRule(
                    "within hours",
                    Reason.OUTSIDE_HOURS,
                    p -> !p.day().open(p.cell(), p.cell() + 1),
                    p -> "We are open " + hours(p) + " that day.");

    static final BookingRule DONE_BEFORE_CLOSING =
            new BookingRule(
                    "done before closing",
                    Reason.OUTSIDE_HOURS,
                    p -> !p.day().open(p.cell(), p.cell() + p.least() / Stage.GRID),
                    p ->
                            "The visit takes "
                                    + p.least()
                                    + " minutes and would not be done in our hours, "
                                    + hours(p)
                                    + ".");

    static final BookingRule LICENSED =
            new BookingRule(
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

    static final BookingRule AT_WORK =
            new BookingRule(
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

    static final BookingRule FITS_THE_SHIFT =
            new BookingRule(
                    "fits the shift",
                    Reason.OUTSIDE_HOURS,
                    p -> p.fits(p.day().untaken()).at(p.cell()).isEmpty(),
                    _ -> "The visit would run over the end of the shift.");

    /** Neutral on purpose; only what cannot wait has the words of the house's own clinician. */
    static final BookingRule REVIEWED =
            new BookingRule(
                    "reviewed",
                    Reason.NEEDS_CLEARANCE,
                    p ->
                            p.by() == Actor.PATIENT
                                    && p.patient() != null
                                    && p.patient().gates().awaitsReview() != null,
                    p -> {
                        var text = p.clinic().rules().intake().emergencyText();
                        return p.patient() != null
                                        && p.patient().gates().awaitsReview() == Urgency.EMERGENCY
                                        && text != null
                                ? text.strip()
                                : "We would like to speak with you before your next visit. Please"
                                        + " call us.";
                    });

    static final BookingRule CLEARED =
            new BookingRule(
                    "cleared",
                    Reason.NEEDS_CLEARANCE,
                    p ->
                            p.by() == Actor.PATIENT
                                    && p.patient() != null
                                    && p.patient().gates().awaitsClearance(),
                    _ ->
                            "Because of an answer on your health form we would like to speak with"
                                    + " you first. Please call us.");

    /** For staff too: what must not be used is not used because somebody else asked for it. */
    static final BookingRule ADJUNCTS_ALLOWED =
            new BookingRule(
                    "adjuncts allowed",
                    Reason.INVALID_REQUEST,
                    "adjuncts",
                    p ->
                            p.patient() != null
                                    && !Collections.disjoint(
                                            p.patient().gates().barredAdjuncts(),
                                            p.wanted().adjuncts()),
                    p ->
                            "We do not use "
                                    + p.wanted().adjuncts().stream()
                                            .filter(
                                                    each ->
                                                            p.patient() != null
                                                                    && p.patient()
                                                                            .gates()
                                                                            .barredAdjuncts()
                                                                            .contains(each))
                                            .map(each -> each.replace('_', ' '))
                                            .collect(Collectors.joining(" and "))
                                    + " for this patient. The visit can be booked without it.");

    /**
     * Missed visits never close the door; somebody only wants to hear that the next one will do.
     */
    static final BookingRule REPEAT_NO_SHOWS =
            new BookingRule(
                    "repeat no-shows",
                    Reason.NEEDS_APPROVAL,
                    p ->
                            p.by() == Actor.PATIENT
                                    && p.patient() != null
                                    && p.patient().gates().awaitsApproval(),
                    _ ->
                            "Some visits were missed lately, so we would like to book the next one"
                                    + " together with you. Please call us.");

    static final BookingRule FIRST_VISIT_FIRST =
            new BookingRule(
                    "first visit first",
                    Reason.TOO_SOON,
                    p ->
                            p.clinic().rules().firstVisitFirst()
                                    && p.patient() != null
                                    && !p.patient().assessed()
                                    && !p.kind().firstVisit(),
                    p ->
                            "A new patient begins with a first visit; after it, "
                                    + p.kind().title()
                                    + " can be booked.");

    static final BookingRule MINIMUM_GAP =
            new BookingRule(
                    "minimum gap",
                    Reason.TOO_SOON,
                    p ->
                            p.patient() != null
                                    && p.patient().days().stream()
                                            .anyMatch(
                                                    day ->
                                                            Math.abs(
                                                                            day.toEpochDay()
                                                                                    - p.date()
                                                                                            .toEpochDay())
                                                                    < p.clinic()
                                                                            .rules()
                                                                            .minGapDays()),
                    p ->
                            "There is another visit too close to it. We leave "
                                    + p.clinic().rules().minGapDays()
                                    + " days between two visits.");

    static final List<BookingRule> ALL =
            List.of(
                    KNOWN_TYPE,
                    KNOWN_ADJUNCT,
                    ADJUNCT_NEEDS_A_REST,
                    KNOWN_PRACTITIONER,
                    KNOWN_ROOM,
                    SUITABLE_ROOM,
                    ON_THE_GRID,
                    IN_RHYTHM,
                    NOT_IN_THE_PAST,
                    MINIMUM_NOTICE,
                    WITHIN_THE_HORIZON,
                    OPEN_THAT_DAY,
                    WITHIN_HOURS,
                    DONE_BEFORE_CLOSING,
                    ROOM_IN_ORDER,
                    LICENSED,
                    AT_WORK,
                    FITS_THE_SHIFT,
                    REVIEWED,
                    CLEARED,
                    ADJUNCTS_ALLOWED,
                    REPEAT_NO_SHOWS,
                    FIRST_VISIT_FIRST,
                    MINIMUM_GAP);

    private static final List<BookingRule> NAMES =
            List.of(
                    KNOWN_TYPE,
                    KNOWN_ADJUNCT,
                    ADJUNCT_NEEDS_A_REST,
                    KNOWN_PRACTITIONER,
                    KNOWN_ROOM,
                    SUITABLE_ROOM,
                    ON_THE_GRID);

    /** Looked at for each start of a day; all others are the same all day long. */
    private static final List<BookingRule> BY_START =
            List.of(ON_THE_GRID, IN_RHYTHM, NOT_IN_THE_PAST, MINIMUM_NOTICE);

    /** Kept wherever a place is found; they only say why there is none. */
    private static final List<BookingRule> BY_PLACE =
            List.of(WITHIN_HOURS, DONE_BEFORE_CLOSING, AT_WORK, FITS_THE_SHIFT);

    private static final List<BookingRule> BY_DAY =
            ALL.stream()
                    .filter(rule -> !BY_START.contains(rule) && !BY_PLACE.contains(rule))
                    .toList();

    private BookingRules() {}

    /** What is the same in every book: who, what and where have to be known to this clinic. */
    static Optional<Refusal> unknown(Proposal proposal) {
        return NAMES.stream()
                .filter(rule -> rule.broken().test(proposal))
                .findFirst()
                .map(rule -> rule.refusal(proposal));
    }

    /** Whether no start of the day would do. */
    static boolean brokenAllDay(Proposal proposal) {
        return BY_DAY.stream().anyMatch(rule -> rule.broken().test(proposal));
    }

    /** Whether a start where a place was found keeps the rules that look at the very start. */
    static boolean keptAt(Proposal proposal, OffsetDateTime start) {
        var there = proposal.at(start);
        for (var rule : BY_START) {
            if (rule.broken().test(there)) {
                return false;
            }
        }
        return true;
    }

    private static boolean offBeat(Proposal p) {
        var every = p.kind().every();
        if (every == null) {
            return false;
        }
        int opened =
                p.clinic().hoursOn(p.date()).stream()
                        .map(span -> p.day().grid().cell(span.from()))
                        .filter(cell -> cell <= p.cell())
                        .reduce(0, (_, later) -> later);
        return (p.cell() - opened) * Stage.GRID % every != 0;
    }

    /** The first rule that the proposal breaks. */
    static Optional<Refusal> broken(Proposal proposal) {
        return ALL.stream()
                .filter(rule -> rule.broken().test(proposal))
                .findFirst()
                .map(rule -> rule.refusal(proposal));
    }

    private static LocalDate lastBookableDay(Proposal p) {
        return p.now().atZone(p.clinic().zone()).toLocalDate().plus(p.clinic().rules().horizon());
    }

    private static String hours(Proposal p) {
        return p.clinic().hoursOn(p.date()).stream()
                .map(Object::toString)
                .collect(Collectors.joining(" and "));
    }
}
