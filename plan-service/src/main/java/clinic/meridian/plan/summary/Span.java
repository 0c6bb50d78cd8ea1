package clinic.meridian.plan.summary;

import clinic.meridian.plan.sheet.Figure;
import clinic.meridian.plan.sheet.Mark;

import org.jspecify.annotations.Nullable;

/**
 * A length of time in days, said in weeks where they are whole.
 *
 * @param mark absent where a practitioner set it
 */
record Span(int days, @Nullable Mark mark) {

    static Span of(Figure figure) {
        return new Span(figure.value(), figure.mark());
    }
}
