package clinic.meridian.plan.simulation;

/**
 * What one patient's year came to under one rule.
 *
 * @param stepUps times that visits came closer together again
 * @param spurious of these, how many were decided on a day without a flare
 * @param stopped at the gate, after twelve visits without a step down
 * @param steppedDownAt number of the visit of the first step down; 0 when there was none
 * @param responder whether the patient really gets better
 * @param unchanged whether the patient really doesn't
 */
record Year(
        int visits,
        int stepUps,
        int spurious,
        boolean stopped,
        int steppedDownAt,
        boolean responder,
        boolean unchanged) {

    private static final int GATE = 12;

    /** Visits got rarer for a patient who is not better. */
    boolean wronglySteppedDown() {
        return unchanged && steppedDownAt > 0 && steppedDownAt < GATE;
    }
}
