package clinic.meridian.plan.protocol;

import java.util.HashSet;

/** What the parts of one protocol say about each other. */
final class Coherence {

    private Coherence() {}

    static void check(CareProtocol protocol, Sheet sheet) {
        if (protocol.phases().isEmpty()) {
            throw sheet.broken("phases: none");
        }
        var codes = new HashSet<String>();
        for (int i = 0; i < protocol.phases().size(); i++) {
            var phase = protocol.phases().get(i);
            if (!codes.add(phase.code())) {
                throw sheet.broken("phase " + phase.code() + ": given twice");
            }
            boolean last = i == protocol.phases().size() - 1;
            if (last != phase.stepDown().isEmpty()) {
                throw sheet.broken(
                        "phase "
                                + phase.code()
                                + (last
                                        ? ": the last phase ends with a discharge offer"
                                                + " (expected: no stepDown)"
                                        : ": no stepDown (expected: at least one rule)"));
            }
            checkStepUp(protocol, phase, i, sheet);
        }
        known(protocol, protocol.reentry().phase(), "reentry", sheet);
        protocol.variants()
                .forEach((name, variant) -> known(protocol, variant.phase(), name, sheet));
        var flares = protocol.flares();
        ordered("checkInFrom", flares.checkInFrom(), "checkInTo", flares.checkInTo(), sheet);
        ordered("visitFrom", flares.visitFrom(), "visitTarget", flares.visitTarget(), sheet);
        ordered("visitTarget", flares.visitTarget(), "visitTo", flares.visitTo(), sheet);
    }

    private static void checkStepUp(CareProtocol protocol, Phase phase, int index, Sheet sheet) {
        if (phase.stepUp() == null) {
            return;
        }
        known(protocol, phase.stepUp(), "phase " + phase.code() + ", stepUp", sheet);
        int target = protocol.indexOf(phase.stepUp());
        if (target > index || (target == index) != (phase.repeats() != null)) {
            throw sheet.broken(
                    "phase "
                            + phase.code()
                            + ", stepUp: "
                            + phase.stepUp()
                            + " (expected: an earlier phase, or itself with repeats)");
        }
    }

    private static void known(CareProtocol protocol, String code, String where, Sheet sheet) {
        if (protocol.indexOf(code) < 0) {
            throw sheet.broken(where + ": no phase " + code + " in this protocol");
        }
    }

    private static void ordered(
            String lesserName, Figure lesser, String greaterName, Figure greater, Sheet sheet) {
        if (lesser.value() > greater.value()) {
            throw sheet.broken(
                    lesserName
                            + ": "
                            + lesser.value()
                            + " (expected: at most "
                            + greaterName
                            + ", "
                            + greater.value()
                            + ")");
        }
    }
}
