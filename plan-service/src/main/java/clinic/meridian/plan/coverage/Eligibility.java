package clinic.meridian.plan.coverage;

import clinic.meridian.plan.sheet.Figure;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Whether a policy is for this patient at all.
 *
 * @param minDurationDays days since the onset, on the day of the visit
 * @param regions of the body; empty: any
 * @param exclude flags of a patient that the policy doesn't cover, such as {@code surgery_related}
 * @param maintenance whether visits are covered that only keep what was reached
 * @param requireCredentialActive whether the licence of whoever treats must be active; the booking
 *     desk refuses others anyway
 */
public record Eligibility(
        @Nullable Figure minDurationDays,
        List<String> regions,
        List<String> exclude,
        boolean maintenance,
        boolean requireCredentialActive) {

    public Eligibility {
        regions = List.copyOf(regions);
        exclude = List.copyOf(exclude);
    }
}
