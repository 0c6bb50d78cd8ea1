package clinic.meridian.booking.patients;

/**
 * Answers on the health form. Not advice: which answers open the gate is the clinic's decision to
 * sign off.
 *
 * @param bleedingDisorder article 001: consult a health-care provider first
 * @param bloodThinners likewise
 * @param pregnancy domain.md 2.5, soft gate
 * @param pacemaker no gate; rules out electrical stimulation
 */
record Screening(
        boolean bleedingDisorder, boolean bloodThinners, boolean pregnancy, boolean pacemaker) {

    static final Screening NOTHING_TOLD = new Screening(false, false, false, false);

    /** Whether staff must record a provider's advice before the patient books alone. */
    boolean gates() {
        return bleedingDisorder || bloodThinners;
    }
}
