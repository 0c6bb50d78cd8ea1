package clinic.meridian.plan.outcomes;

import clinic.meridian.plan.course.Measure;
import clinic.meridian.plan.sheet.Figure;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * One measure's scale, and which change of it counts.
 *
 * @param measure its code, for example {@code peg}
 * @param least the scale's lowest score, {@code most} its highest
 * @param wholeNumbers whether there is nothing between two whole scores
 * @param higherIsBetter for example energy; pain and disability are better when lower
 * @param points a change of so much counts
 * @param percent so does one of this share of the first score
 */
public record MeasureRule(
        String measure,
        String name,
        int least,
        int most,
        boolean wholeNumbers,
        boolean higherIsBetter,
        Figure points,
        @Nullable Figure percent) {

    public Measure kind() {
        return Measure.valueOf(measure.toUpperCase(Locale.ROOT));
    }

    /** Whether the score lies on the scale. */
    public boolean has(double score) {
        return score >= least && score <= most && (!wholeNumbers || score == Math.rint(score));
    }

    /** How much better {@code to} is than {@code from}, to a tenth; negative is worse. */
    double gain(double from, double to) {
        return Math.round((higherIsBetter ? to - from : from - to) * 10) / 10.0;
    }

    boolean counts(double from, double to) {
        double change = Math.abs(to - from);
        return change >= points.value()
                || (percent != null && from > 0 && change * 100 >= percent.value() * from);
    }
}
