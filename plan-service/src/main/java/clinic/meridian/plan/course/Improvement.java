package clinic.meridian.plan.course;

import clinic.meridian.plan.protocol.CareProtocol.Response;

/** How far smoothed pain is below the baseline. */
record Improvement(double baseline, double smoothed) {

    /** Negative when worse. A baseline of 0 has nothing to improve. */
    double percent() {
        return baseline == 0 ? 0 : 100 * points() / baseline;
    }

    double points() {
        return baseline - smoothed;
    }

    boolean reaches(int percent, int points) {
        return percent() >= percent && points() >= points;
    }

    Band band(Response response) {
        if (-points() >= response.worsePoints().value()) {
            return Band.WORSE;
        }
        if (reaches(response.improvedPercent().value(), response.improvedPoints().value())) {
            return percent() >= response.strongPercent().value() ? Band.STRONG : Band.RESPONDER;
        }
        return percent() < response.noneBelowPercent().value() ? Band.NONE : Band.PARTIAL;
    }

    /** Domain's response bands at a formal review. */
    enum Band {
        WORSE,
        NONE,
        PARTIAL,
        RESPONDER,
        STRONG
    }
}
