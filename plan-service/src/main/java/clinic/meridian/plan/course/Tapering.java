package clinic.meridian.plan.course;

import static clinic.meridian.plan.course.Words.number;

import clinic.meridian.plan.protocol.Taper;
import clinic.meridian.plan.protocol.Taper.GainHeld;
import clinic.meridian.plan.protocol.Taper.Improved;
import clinic.meridian.plan.protocol.Taper.ImprovedOrLow;
import clinic.meridian.plan.protocol.Taper.NotRising;
import clinic.meridian.plan.protocol.Taper.Settled;
import clinic.meridian.plan.protocol.Taper.Steady;

import java.util.ArrayList;
import java.util.List;

/** Whether each condition for a longer interval holds, and how to say it. */
final class Tapering {

    private Tapering() {}

    static boolean allHold(List<Taper> rules, Evidence evidence) {
        for (var rule : rules) {
            if (!holds(rule, evidence)) {
                return false;
            }
        }
        return true;
    }

    static boolean holds(Taper rule, Evidence e) {
        return switch (rule) {
            case Improved r -> e.improvement().reaches(r.percent().value(), r.points().value());
            case ImprovedOrLow r ->
                    e.improvement().percent() >= r.percent().value()
                            || e.smoothed() <= r.score().value();
            case NotRising r -> e.reports().latest() < e.reports().previous() + r.points().value();
            case GainHeld r ->
                    Double.isNaN(e.exit()) || e.smoothed() <= e.exit() + r.points().value();
            case Steady r -> e.reports().spread(r.reports().value()) <= r.spread().value();
            case Settled r ->
                    e.smoothed() <= r.score().value() || e.settledRun() >= r.times().value();
        };
    }

    /** Whether one session counts towards a settled run. */
    static boolean settled(List<Taper> rules, Improvement improvement) {
        for (var rule : rules) {
            if (rule instanceof Settled r) {
                return improvement.percent() >= r.percent().value()
                        && improvement.smoothed() <= r.low().value();
            }
        }
        return false;
    }

    static List<Because> explain(List<Taper> rules, Evidence evidence) {
        var all = new ArrayList<Because>(rules.size());
        for (var rule : rules) {
            all.add(explain(rule, evidence));
        }
        return List.copyOf(all);
    }

    private static Because explain(Taper rule, Evidence e) {
        var said = holds(rule, e) ? " (reached: " : " (not reached: ";
        var improved = Words.improvement(e.improvement());
        return switch (rule) {
            case Improved r ->
                    Because.of(
                                    "improved",
                                    improved
                                            + said
                                            + r.percent().value()
                                            + "% and "
                                            + r.points().value()
                                            + " points)")
                            .with(
                                    "percent",
                                    e.improvement().percent(),
                                    "leastPercent",
                                    r.percent().value())
                            .with(
                                    "points",
                                    e.improvement().points(),
                                    "leastPoints",
                                    r.points().value())
                            .marked(r.percent().mark());
            case ImprovedOrLow r ->
                    Because.of(
                                    "improved-or-low",
                                    improved
                                            + said
                                            + r.percent().value()
                                            + "%, or a score of at most "
                                            + r.score().value()
                                            + ")")
                            .with(
                                    "percent",
                                    e.improvement().percent(),
                                    "leastPercent",
                                    r.percent().value())
                            .with("smoothed", e.smoothed(), "mostScore", r.score().value())
                            .marked(r.percent().mark());
            case NotRising r ->
                    Because.of(
                                    "not-rising",
                                    "The last report is "
                                            + e.reports().latest()
                                            + " after "
                                            + e.reports().previous()
                                            + said
                                            + "a rise of less than "
                                            + r.points().value()
                                            + ")")
                            .with(
                                    "latest",
                                    e.reports().latest(),
                                    "previous",
                                    e.reports().previous())
                            .with("lessThan", r.points().value())
                            .marked(r.points().mark());
            case GainHeld r ->
                    Because.of(
                                    "gain-held",
                                    "Pain is "
                                            + number(e.smoothed())
                                            + (Double.isNaN(e.exit())
                                                    ? ""
                                                    : " after " + number(e.exit()))
                                            + " when the last phase ended"
                                            + said
                                            + "at most "
                                            + r.points().value()
                                            + " more)")
                            .with("smoothed", e.smoothed(), "mostAbove", r.points().value())
                            .marked(r.points().mark());
            case Steady r ->
                    Because.of(
                                    "steady",
                                    "The last reports lie "
                                            + e.reports().spread(r.reports().value())
                                            + " apart"
                                            + said
                                            + "at most "
                                            + r.spread().value()
                                            + ")")
                            .with(
                                    "spread",
                                    e.reports().spread(r.reports().value()),
                                    "mostSpread",
                                    r.spread().value())
                            .marked(r.spread().mark());
            case Settled r ->
                    Because.of(
                                    "settled",
                                    improved
                                            + said
                                            + "a score of at most "
                                            + r.score().value()
                                            + ", or "
                                            + r.percent().value()
                                            + "% and at most "
                                            + r.low().value()
                                            + " on "
                                            + r.times().value()
                                            + " visits)")
                            .with("smoothed", e.smoothed(), "mostScore", r.score().value())
                            .with("run", e.settledRun())
                            .marked(r.score().mark());
        };
    }
}
