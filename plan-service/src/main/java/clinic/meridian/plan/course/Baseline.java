package clinic.meridian.plan.course;

import org.jspecify.annotations.Nullable;

/**
 * Pain that improvement is measured from: the mean of the intake report and the report before the
 * first needling, frozen after the first visit. Two reports dampen that people come when it is
 * worst (a choice).
 */
final class Baseline {

    private @Nullable Double value;
    private boolean frozen;

    Baseline(int intake) {
        value = (double) intake;
    }

    /** The first visit of a course takes place, with or without a report. */
    void firstVisit(@Nullable Integer report) {
        if (!frozen && report != null) {
            value = value == null ? (double) report : (value + report) / 2;
        }
        frozen = value != null;
    }

    /** A practitioner sets it. */
    void set(int score) {
        value = (double) score;
        frozen = true;
    }

    /** The next report becomes the baseline. */
    void renew() {
        value = null;
        frozen = false;
    }

    @Nullable Double value() {
        return value;
    }
}
