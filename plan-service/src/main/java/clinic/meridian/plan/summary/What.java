package clinic.meridian.plan.summary;

import clinic.meridian.plan.planning.Plan;
import clinic.meridian.plan.protocol.Phase;

import java.util.ArrayList;
import java.util.List;

/** Which protocol, which phase, how far apart visits are. */
final class What {

    private What() {}

    static List<Sentence> of(Plan plan) {
        var standing = plan.standing();
        var phase = phase(plan);
        var all = new ArrayList<Sentence>();
        all.add(Sentence.of("what.protocol", plan.protocol().name(), plan.protocol().version()));
        all.add(Sentence.of("what.phase." + phase.goal(), phase.name()));
        all.add(apart(plan, phase));
        if (standing.sessions() > 0) {
            all.add(Sentence.of("what.visits", standing.sessions(), standing.sessionsInPhase()));
        }
        all.add(Sentence.of("what.decides"));
        return List.copyOf(all);
    }

    static Phase phase(Plan plan) {
        return plan.protocol().phases().get(plan.protocol().indexOf(plan.standing().phase()));
    }

    /** The variant's own interval or a practitioner's comes before the phase's. */
    private static Sentence apart(Plan plan, Phase phase) {
        int days = plan.standing().intervalDays();
        if (plan.standing().because().stream()
                .anyMatch(why -> why.code().equals("interval-override"))) {
            return Sentence.of("what.apart.set", new Span(days, null));
        }
        var variant = plan.beginning().variant();
        var named = variant == null ? null : plan.protocol().variants().get(variant);
        var interval =
                named != null && named.interval().days().value() == days
                        ? named.interval()
                        : phase.interval();
        return interval.days().value() == days
                ? Sentence.of(
                        "what.apart",
                        Span.of(interval.days()),
                        Span.of(interval.early()),
                        Span.of(interval.late()))
                : Sentence.of("what.apart.set", new Span(days, null));
    }
}
