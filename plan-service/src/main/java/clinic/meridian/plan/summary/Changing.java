package clinic.meridian.plan.summary;

import clinic.meridian.plan.course.Because;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.course.Standing.Kind;
import clinic.meridian.plan.course.Standing.Steering;
import clinic.meridian.plan.planning.Plan;
import clinic.meridian.plan.protocol.Phase;
import clinic.meridian.plan.protocol.Taper;
import clinic.meridian.plan.protocol.Taper.GainHeld;
import clinic.meridian.plan.protocol.Taper.Improved;
import clinic.meridian.plan.protocol.Taper.ImprovedOrLow;
import clinic.meridian.plan.protocol.Taper.NotRising;
import clinic.meridian.plan.protocol.Taper.Settled;
import clinic.meridian.plan.protocol.Taper.Steady;
import clinic.meridian.plan.sheet.Mark;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What would change the plan, from the rules of the phase that the patient is in. */
final class Changing {

    private Changing() {}

    /** Null in the last phase, after the end, and where a practitioner steers. */
    static Summary.@Nullable Further further(Plan plan) {
        var standing = plan.standing();
        var phase = What.phase(plan);
        if (phase.stepDown().isEmpty()
                || standing.steering() == Steering.MANUAL
                || standing.kind() == Kind.FINISHED) {
            return null;
        }
        var next = plan.protocol().phases().get(plan.protocol().indexOf(standing.phase()) + 1);
        var all = new ArrayList<Condition>();
        all.add(
                new Condition(
                        Sentence.of("further.visits", least(plan)),
                        standing.sessionsInPhase() >= standing.minSessions()));
        var highest = Highest.of(plan);
        if (highest != null) {
            all.add(
                    new Condition(
                            Sentence.of(
                                    "further.pain",
                                    highest,
                                    Marked.of(plan.protocol().smoothing())),
                            met(standing, highest)));
        }
        for (var rule : phase.stepDown()) {
            var sentence = beside(rule);
            if (sentence != null) {
                all.add(new Condition(sentence, met(rule, standing)));
            }
        }
        var inARow = phase.qualifyingInARow();
        if (inARow != null) {
            all.add(
                    new Condition(
                            Sentence.of("further.in-a-row", Marked.of(inARow)),
                            numbers(standing, "in-a-row", n -> at(n, "inARow") >= at(n, "least"))));
        }
        if (plan.modifiers().confirming() != null) {
            all.add(new Condition(Sentence.of("further.confirmed"), null));
        }
        return new Summary.Further(
                Sentence.of("further", Span.of(next.interval().days())), List.copyOf(all));
    }

    static List<Sentence> of(Plan plan) {
        var standing = plan.standing();
        var protocol = plan.protocol();
        if (standing.kind() == Kind.FINISHED) {
            return List.of(Sentence.of("change.reentry", Span.of(protocol.reentry().withinDays())));
        }
        var phase = What.phase(plan);
        var all = new ArrayList<Sentence>();
        if (standing.steering() == Steering.MANUAL) {
            all.add(Sentence.of("change.manual"));
        } else if (phase.stepDown().isEmpty()) {
            all.add(Sentence.of("change.end", least(plan)));
        }
        flare(plan, phase, all);
        looks(plan, phase, all);
        all.add(Sentence.of("change.missed", Marked.of(protocol.limits().missedInRow())));
        if (phase.lapses()) {
            all.add(Sentence.of("change.lapse", Span.of(protocol.limits().lapse())));
        }
        return List.copyOf(all);
    }

    /** The protocol's least number of visits, or another one after a flare or as was set. */
    static Marked least(Plan plan) {
        var figure = What.phase(plan).minSessions();
        int least = plan.standing().minSessions();
        return new Marked(least, least == figure.value() ? figure.mark() : Mark.CHOICE);
    }

    private static void flare(Plan plan, Phase phase, List<Sentence> all) {
        var to = plan.protocol().indexOf(phase.stepUp());
        var flares = plan.protocol().flares();
        var from = Highest.flare(plan);
        if (to < 0 || from == null || plan.standing().steering() == Steering.MANUAL) {
            return;
        }
        all.add(
                Sentence.of(
                        "change.flare",
                        from,
                        Marked.of(flares.checkInFrom()),
                        Marked.of(flares.checkInTo()),
                        Span.of(plan.protocol().phases().get(to).interval().days()),
                        Marked.of(flares.visitFrom()),
                        Marked.of(flares.visitTo())));
        all.add(Sentence.of("change.flare.severe", Marked.of(flares.atOnceScore())));
    }

    private static void looks(Plan plan, Phase phase, List<Sentence> all) {
        boolean steppedDown = !plan.standing().history().isEmpty();
        var formal = plan.protocol().reviews().formal();
        if (formal != null && !steppedDown && plan.standing().sessions() < formal.value()) {
            all.add(Sentence.of("change.formal", Marked.of(formal)));
        }
        var gate = phase.gate();
        if (gate != null && (gate.everyStay() || !steppedDown)) {
            all.add(Sentence.of("change.gate", Marked.of(gate.sessions()), Marked.of(gate.day())));
        }
    }

    /** Conditions that are not about the height of the pain. */
    private static @Nullable Sentence beside(Taper rule) {
        return switch (rule) {
            case NotRising r -> Sentence.of("further.not-rising", Marked.of(r.points()));
            case Steady r ->
                    Sentence.of("further.steady", Marked.of(r.reports()), Marked.of(r.spread()));
            case Improved _, ImprovedOrLow _, GainHeld _, Settled _ -> null;
        };
    }

    private static @Nullable Boolean met(Standing standing, Marked highest) {
        var smoothed = standing.smoothed();
        return smoothed == null ? null : smoothed <= highest.value();
    }

    private static @Nullable Boolean met(Taper rule, Standing standing) {
        return switch (rule) {
            case NotRising _ ->
                    numbers(
                            standing,
                            "not-rising",
                            n -> at(n, "latest") < at(n, "previous") + at(n, "lessThan"));
            case Steady _ ->
                    numbers(standing, "steady", n -> at(n, "spread") <= at(n, "mostSpread"));
            case Improved _, ImprovedOrLow _, GainHeld _, Settled _ -> null;
        };
    }

    private static @Nullable Boolean numbers(
            Standing standing, String code, Predicate<Map<String, Double>> holds) {
        return standing.because().stream()
                .filter(why -> why.code().equals(code))
                .map(Because::numbers)
                .findFirst()
                .map(holds::test)
                .orElse(null);
    }

    private static double at(Map<String, Double> numbers, String name) {
        return numbers.getOrDefault(name, Double.NaN);
    }
}
