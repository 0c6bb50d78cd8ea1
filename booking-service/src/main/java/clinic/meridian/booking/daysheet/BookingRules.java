package clinic.meridian.booking.daysheet;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The rules of the house, in the order in which they are looked at: {@linkplain RequestRules what}
 * is asked for, {@linkplain HoursRules when}, and {@linkplain PatientRules for whom}.
 */
final class BookingRules {

    static final List<Rule<Proposal>> ALL =
            List.of(
                    RequestRules.KNOWN_TYPE,
                    RequestRules.KNOWN_ADJUNCT,
                    RequestRules.ADJUNCT_NEEDS_A_REST,
                    RequestRules.KNOWN_PRACTITIONER,
                    RequestRules.KNOWN_ROOM,
                    RequestRules.SUITABLE_ROOM,
                    RequestRules.ON_THE_GRID,
                    RequestRules.IN_RHYTHM,
                    HoursRules.NOT_IN_THE_PAST,
                    HoursRules.MINIMUM_NOTICE,
                    HoursRules.WITHIN_THE_HORIZON,
                    HoursRules.OPEN_THAT_DAY,
                    HoursRules.WITHIN_HOURS,
                    HoursRules.DONE_BEFORE_CLOSING,
                    HoursRules.ROOM_IN_ORDER,
                    HoursRules.LICENSED,
                    HoursRules.AT_WORK,
                    HoursRules.FITS_THE_SHIFT,
                    PatientRules.REVIEWED,
                    PatientRules.CLEARED,
                    PatientRules.ADJUNCTS_ALLOWED,
                    PatientRules.REPEAT_NO_SHOWS,
                    PatientRules.FIRST_VISIT_FIRST,
                    PatientRules.MINIMUM_GAP);

    private static final List<Rule<Proposal>> NAMES =
            List.of(
                    RequestRules.KNOWN_TYPE,
                    RequestRules.KNOWN_ADJUNCT,
                    RequestRules.ADJUNCT_NEEDS_A_REST,
                    RequestRules.KNOWN_PRACTITIONER,
                    RequestRules.KNOWN_ROOM,
                    RequestRules.SUITABLE_ROOM,
                    RequestRules.ON_THE_GRID);

    /** Looked at for each start of a day; all others are the same all day long. */
    private static final List<Rule<Proposal>> BY_START =
            List.of(
                    RequestRules.ON_THE_GRID,
                    RequestRules.IN_RHYTHM,
                    HoursRules.NOT_IN_THE_PAST,
                    HoursRules.MINIMUM_NOTICE);

    /** Kept wherever a place is found; they only say why there is none. */
    private static final List<Rule<Proposal>> BY_PLACE =
            List.of(
                    HoursRules.WITHIN_HOURS,
                    HoursRules.DONE_BEFORE_CLOSING,
                    HoursRules.AT_WORK,
                    HoursRules.FITS_THE_SHIFT);

    private static final List<Rule<Proposal>> BY_DAY =
            ALL.stream()
                    .filter(rule -> !BY_START.contains(rule) && !BY_PLACE.contains(rule))
                    .toList();

    private BookingRules() {}

    /** What is the same in every book: who, what and where have to be known to this clinic. */
    static Optional<Refusal> unknown(Proposal proposal) {
        return first(NAMES, proposal);
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

    /** The first rule that the proposal breaks. */
    static Optional<Refusal> broken(Proposal proposal) {
        return first(ALL, proposal);
    }

    private static Optional<Refusal> first(List<Rule<Proposal>> rules, Proposal proposal) {
        return rules.stream()
                .flatMap(rule -> Optional.ofNullable(rule.refusal(proposal)).stream())
                .findFirst();
    }
}
