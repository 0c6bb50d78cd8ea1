package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.Stage;

import java.util.stream.Collectors;

/** What the clinic has to offer at all before anybody looks at the clock. */
final class RequestRules {

    static final Rule<Proposal> KNOWN_TYPE =
            new Rule<>(
                    "known type",
                    Reason.INVALID_REQUEST,
                    "type",
                    p -> p.clinic().type(p.type()).isEmpty(),
                    p -> "We do not offer visits of the type " + p.type() + ".");

    static final Rule<Proposal> KNOWN_ADJUNCT =
            new Rule<>(
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

    static final Rule<Proposal> ADJUNCT_NEEDS_A_REST =
            new Rule<>(
                    "adjunct needs a rest",
                    Reason.INVALID_REQUEST,
                    "adjuncts",
                    p -> !p.adjuncts().stream().allMatch(p.kind()::takes),
                    p ->
                            p.kind().title()
                                    + " has no rest with needles, so what is done before it cannot"
                                    + " be added.");

    static final Rule<Proposal> KNOWN_PRACTITIONER =
            new Rule<>(
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

    static final Rule<Proposal> KNOWN_ROOM =
            new Rule<>(
                    "known room",
                    Reason.NOT_FOUND,
                    "room",
                    p -> p.room() != null && p.clinic().room(p.room()).isEmpty(),
                    p -> p.clinic().name() + " has no room " + p.room() + ".");

    static final Rule<Proposal> SUITABLE_ROOM =
            new Rule<>(
                    "suitable room",
                    Reason.INVALID_REQUEST,
                    "room",
                    p -> p.rooms().isEmpty(),
                    p -> "Room " + p.room() + " does not suit a visit of this type.");

    static final Rule<Proposal> ON_THE_GRID =
            new Rule<>(
                    "on the grid",
                    Reason.INVALID_REQUEST,
                    "start",
                    p -> !p.start().equals(p.day().grid().at(p.cell())),
                    _ -> "Visits start at full five minutes.");

    /** Staff may start a visit at any full five minutes. */
    static final Rule<Proposal> IN_RHYTHM =
            new Rule<>(
                    "in rhythm",
                    Reason.INVALID_REQUEST,
                    "start",
                    p -> p.byPatient() && !p.held() && offBeat(p),
                    p ->
                            p.kind().title()
                                    + " starts every "
                                    + p.kind().every()
                                    + " minutes from the opening of the house.");

    private RequestRules() {}

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
}
