package clinic.meridian.plan.summary;

import clinic.meridian.plan.sheet.Figure;
import clinic.meridian.plan.sheet.Mark;

/** A number of a protocol that a patient reads: its mark is shown beside it. */
record Marked(double value, Mark mark) {

    static Marked of(Figure figure) {
        return new Marked(figure.value(), figure.mark());
    }
}
