package clinic.meridian.booking.patients;

import org.jspecify.annotations.Nullable;

/**
 * Answers on the health form; absent where nothing was answered. Not advice: which answers open the
 * gate is the clinic's decision to sign off.
 *
 * @param bleedingDisorder article 001: consult a health-care provider first
 * @param bloodThinners likewise
 * @param pregnancy noted for the practitioner
 * @param pacemaker no gate; rules out electrical stimulation
 */
public record Screening(
        @Nullable Boolean bleedingDisorder,
        @Nullable Boolean bloodThinners,
        @Nullable Boolean pregnancy,
        @Nullable Boolean pacemaker) {

    static final Screening NOTHING_TOLD = new Screening(null, null, null, null);

    /** Whether staff must record a provider's advice before the patient books alone. */
    boolean gates() {
        return Boolean.TRUE.equals(bleedingDisorder) || Boolean.TRUE.equals(bloodThinners);
    }
}
