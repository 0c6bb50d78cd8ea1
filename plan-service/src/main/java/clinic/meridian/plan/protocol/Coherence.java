package clinic.meridian.plan.protocol;

import clinic.meridian.plan.sheet.Figure;
import clinic.meridian.plan.sheet.Sheet;

import java.util.HashSet;
import java.util.stream.Collectors;

/** What the parts of one protocol say about each other: what a schema cannot say. */
final class Coherence {

    private final CareProtocol protocol;
    private final Sheet sheet;

    Coherence(CareProtocol protocol, Sheet sheet) {
        this.protocol = protocol;
        this.sheet = sheet;
    }

    void check() {
        ordered("/limits", "minGap", protocol.limits().minGap(), protocol.limits().maxInterval());
        var codes = new HashSet<String>();
        for (int i = 0; i < protocol.phases().size(); i++) {
            var phase = protocol.phases().get(i);
            var place = "/phases/" + i;
            if (!codes.add(phase.code())) {
                throw sheet.broken(
                        place + "/code", "is " + phase.code() + " (expected: each once)");
            }
            checkStepDown(phase, place, i == protocol.phases().size() - 1);
            checkStepUp(phase, place, i);
            checkInterval(phase.interval(), place + "/interval");
        }
        known("/reentry/phase", protocol.reentry().phase());
        protocol.variants()
                .forEach(
                        (name, variant) -> {
                            known("/variants/" + name + "/phase", variant.phase());
                            checkInterval(variant.interval(), "/variants/" + name + "/interval");
                        });
        checkBands();
        checkFlares();
    }

    private void checkStepDown(Phase phase, String place, boolean last) {
        if (last && !phase.stepDown().isEmpty()) {
            throw sheet.broken(
                    place + "/stepDown",
                    "is given (expected: none, the last phase ends with a discharge offer)");
        }
        if (!last && phase.stepDown().isEmpty()) {
            throw sheet.broken(
                    place + "/stepDown", "is missing (expected: at least one rule to go on)");
        }
    }

    private void checkStepUp(Phase phase, String place, int index) {
        if (phase.stepUp() == null) {
            return;
        }
        known(place + "/stepUp", phase.stepUp());
        int target = protocol.indexOf(phase.stepUp());
        if (target > index || (target == index) != (phase.repeats() != null)) {
            throw sheet.broken(
                    place + "/stepUp",
                    "is "
                            + phase.stepUp()
                            + " (expected: an earlier phase, or itself with repeats)");
        }
    }

    private void checkInterval(Interval interval, String place) {
        int days = interval.days().value();
        int least = protocol.limits().minGap().value();
        int most = protocol.limits().maxInterval().value();
        if (days < least || days > most) {
            throw sheet.broken(
                    place + "/days/value",
                    "is "
                            + days
                            + " (expected: "
                            + least
                            + " to "
                            + most
                            + ", as limits.minGap and limits.maxInterval say)");
        }
        if (interval.early().value() >= days) {
            throw sheet.broken(
                    place + "/early/value",
                    "is " + interval.early().value() + " (expected: less than days, " + days + ")");
        }
    }

    private void checkBands() {
        var response = protocol.response();
        ordered(
                "/response",
                "noneBelowPercent",
                response.noneBelowPercent(),
                response.improvedPercent());
        ordered(
                "/response",
                "improvedPercent",
                response.improvedPercent(),
                response.strongPercent());
        var early = protocol.reviews().early();
        var formal = protocol.reviews().formal();
        if (early != null && formal != null) {
            ordered("/reviews", "early", early, formal);
        }
    }

    private void checkFlares() {
        var flares = protocol.flares();
        ordered("/flares", "checkInFrom", flares.checkInFrom(), flares.checkInTo());
        ordered("/flares", "visitFrom", flares.visitFrom(), flares.visitTarget());
        ordered("/flares", "visitTarget", flares.visitTarget(), flares.visitTo());
    }

    private void known(String place, String code) {
        if (protocol.indexOf(code) < 0) {
            throw sheet.broken(
                    place,
                    "is "
                            + code
                            + " (expected: a phase of this protocol: "
                            + protocol.phases().stream()
                                    .map(Phase::code)
                                    .collect(Collectors.joining(", "))
                            + ")");
        }
    }

    private void ordered(String group, String name, Figure lesser, Figure greater) {
        if (lesser.value() > greater.value()) {
            throw sheet.broken(
                    group + "/" + name + "/value",
                    "is " + lesser.value() + " (expected: at most " + greater.value() + ")");
        }
    }
}
