package clinic.meridian.plan.outcomes;

import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Fact.Measured;
import clinic.meridian.plan.sheet.Figure;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one measure has gone since it was first taken.
 *
 * @param gain how much better the latest score is than the first; negative is worse
 * @param change {@code better} or {@code worse} where the gain counts, else {@code unclear}; absent
 *     while there is only one score
 * @param points from which a change counts, with its mark; {@code percent} likewise
 */
public record MeasuredOutcome(
        String measure,
        String name,
        boolean higherIsBetter,
        double first,
        double latest,
        double gain,
        @Nullable String change,
        Figure points,
        @Nullable Figure percent,
        List<Score> scores) {

    /** One score, corrected where somebody put it right. */
    public record Score(String id, Instant at, double score, @Nullable String session) {}

    /**
     * @param timeline facts once each, corrected, in order
     */
    public static List<MeasuredOutcome> of(List<Fact> timeline, Measures measures) {
        Map<String, List<Score>> byMeasure = new TreeMap<>();
        for (var fact : timeline) {
            if (fact instanceof Measured told) {
                byMeasure
                        .computeIfAbsent(told.measure().code(), _ -> new ArrayList<>())
                        .add(score(told));
            }
        }
        return measures.all().stream()
                .filter(rule -> byMeasure.containsKey(rule.measure()))
                .map(rule -> of(rule, byMeasure.getOrDefault(rule.measure(), List.of())))
                .toList();
    }

    private static MeasuredOutcome of(MeasureRule rule, List<Score> scores) {
        double first = scores.getFirst().score();
        double latest = scores.getLast().score();
        return new MeasuredOutcome(
                rule.measure(),
                rule.name(),
                rule.higherIsBetter(),
                first,
                latest,
                rule.gain(first, latest),
                scores.size() == 1 ? null : change(rule, first, latest),
                rule.points(),
                rule.percent(),
                List.copyOf(scores));
    }

    private static String change(MeasureRule rule, double first, double latest) {
        if (!rule.counts(first, latest)) {
            return "unclear";
        }
        return rule.gain(first, latest) > 0 ? "better" : "worse";
    }

    private static Score score(Measured told) {
        var session = told.session();
        return new Score(
                told.id(), told.at(), told.score(), session == null ? null : session.value());
    }
}
