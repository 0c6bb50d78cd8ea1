package clinic.meridian.booking.daysheet;

import clinic.meridian.events.BookingEvent.Urgency;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What has to happen before a patient books alone. Says nothing of why.
 *
 * @param awaitsClearance until the clinic has heard a health-care provider (article 001)
 * @param awaitsReview until a clinician has looked, and how soon that must be
 * @param awaitsApproval until staff agree, after missed visits
 * @param barredAdjuncts names of what is never used for the patient
 */
public record Gates(
        boolean awaitsClearance,
        @Nullable Urgency awaitsReview,
        boolean awaitsApproval,
        Set<String> barredAdjuncts) {

    /** Nothing stands in the way. */
    public static final Gates OPEN = new Gates(false, null, false, Set.of());

    public Gates {
        barredAdjuncts = Set.copyOf(barredAdjuncts);
    }

    public Gates cleared() {
        return new Gates(false, null, awaitsApproval, barredAdjuncts);
    }

    public Gates approved() {
        return new Gates(awaitsClearance, awaitsReview, false, barredAdjuncts);
    }
}
