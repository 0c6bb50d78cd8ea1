package clinic.meridian.plan.course;

/**
 * What the step-down rules look at after one session.
 *
 * @param exit smoothed pain on leaving the phase before; NaN when there was none
 * @param settledRun sessions in a row on which the phase's settled rule was met
 */
record Evidence(Improvement improvement, Reports reports, double exit, int settledRun) {

    double smoothed() {
        return improvement.smoothed();
    }
}
