package clinic.meridian.plan.summary;

import clinic.meridian.plan.planning.Plan;
import clinic.meridian.plan.protocol.CareProtocol;
import clinic.meridian.plan.protocol.Taper;
import clinic.meridian.plan.protocol.Taper.GainHeld;
import clinic.meridian.plan.protocol.Taper.Improved;
import clinic.meridian.plan.protocol.Taper.ImprovedOrLow;
import clinic.meridian.plan.protocol.Taper.NotRising;
import clinic.meridian.plan.protocol.Taper.Settled;
import clinic.meridian.plan.protocol.Taper.Steady;
import clinic.meridian.plan.sheet.Figure;

import org.jspecify.annotations.Nullable;

/** Rules in percent of a baseline, said as scores that a patient can compare with. */
final class Highest {

    private final Plan plan;
    private final double baseline;
    private final double step;

    private Highest(Plan plan, double baseline) {
        this.plan = plan;
        this.baseline = baseline;
        // The middle of an even number of reports may lie between two scores.
        this.step = plan.protocol().smoothing().value() % 2 == 0 ? 0.5 : 1;
    }

    /**
     * The highest middle value with which visits may move further apart. The mark is the one of the
     * rule that decides; null while there is nothing to measure from.
     */
    static @Nullable Marked of(Plan plan) {
        var baseline = plan.standing().baseline();
        if (baseline == null) {
            return null;
        }
        var rules = new Highest(plan, baseline);
        Marked strictest = null;
        for (var rule : What.phase(plan).stepDown()) {
            strictest = stricter(strictest, rules.of(rule));
        }
        return strictest == null ? null : rules.rounded(strictest);
    }

    /** The lowest report that may be a flare; null while there is nothing to compare with. */
    static @Nullable Marked flare(Plan plan) {
        var smoothed = plan.standing().smoothed();
        if (smoothed == null) {
            return null;
        }
        var flares = plan.protocol().flares();
        double above = Math.ceil(smoothed + flares.points().value());
        var decides = above >= flares.least().value() ? flares.points() : flares.least();
        return above > 10
                ? null
                : new Marked(Math.max(above, flares.least().value()), decides.mark());
    }

    private @Nullable Marked of(Taper rule) {
        return switch (rule) {
            case Improved r -> improved(r.percent(), r.points());
            case ImprovedOrLow r -> {
                var percent = percent(r.percent());
                yield r.score().value() > percent.value() ? Marked.of(r.score()) : percent;
            }
            case GainHeld r -> {
                var exit = exit();
                yield exit == null
                        ? null
                        : new Marked(exit + r.points().value(), r.points().mark());
            }
            case Settled r -> {
                var percent = percent(r.percent());
                var often = percent.value() < r.low().value() ? percent : Marked.of(r.low());
                yield often.value() > r.score().value() ? often : Marked.of(r.score());
            }
            case NotRising _, Steady _ -> null;
        };
    }

    private Marked improved(Figure percent, Figure points) {
        var byPercent = percent(percent);
        double byPoints = baseline - points.value();
        return byPoints < byPercent.value() ? new Marked(byPoints, points.mark()) : byPercent;
    }

    private Marked percent(Figure percent) {
        return new Marked(baseline * (100 - percent.value()) / 100, percent.mark());
    }

    /** Middle value on leaving the phase before, the last time that the plan did. */
    private @Nullable Double exit() {
        CareProtocol protocol = plan.protocol();
        int index = protocol.indexOf(plan.standing().phase());
        Double exit = null;
        for (var step : plan.standing().history()) {
            if (protocol.indexOf(step.from()) == index - 1
                    && protocol.indexOf(step.to()) > index - 1
                    && step.smoothed() != null) {
                exit = step.smoothed();
            }
        }
        return exit;
    }

    private Marked rounded(Marked strictest) {
        double score = Math.floor(strictest.value() / step + 1e-9) * step;
        return new Marked(Math.clamp(score, 0, 10), strictest.mark());
    }

    private static @Nullable Marked stricter(@Nullable Marked one, @Nullable Marked other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.value() < one.value() ? other : one;
    }
}
