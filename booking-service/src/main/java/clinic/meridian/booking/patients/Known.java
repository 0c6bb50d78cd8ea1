package clinic.meridian.booking.patients;

import clinic.meridian.booking.daysheet.Gates;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent.Urgency;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What other packages may know of a patient.
 *
 * @param awaitsReview how soon a clinician must look
 * @param barredAdjuncts names of what is never used for the patient
 * @param notes for those who treat
 */
public record Known(
        boolean awaitsClearance,
        @Nullable Urgency awaitsReview,
        Set<String> barredAdjuncts,
        List<String> notes,
        Instant screenedAt,
        @Nullable Instant approvedAt) {

    /** From when on missed visits count against booking alone. */
    public Instant missesCountSince(Clinic house, Instant now) {
        var within =
                now.atZone(house.zone())
                        .minus(house.rules().attendance().missesWithin())
                        .toInstant();
        return approvedAt != null && approvedAt.isAfter(within) ? approvedAt : within;
    }

    public Gates gates(boolean awaitsApproval) {
        return new Gates(awaitsClearance, awaitsReview, awaitsApproval, barredAdjuncts);
    }

    /** Whether the health questions are to be asked again (domain rule S-42; a choice). */
    public boolean screeningDue(Clinic house, int visitsSince, Instant now) {
        var intake = house.rules().intake();
        return visitsSince >= intake.screenEveryVisits()
                || !now.isBefore(screenedAt.plus(intake.screenEvery()));
    }
}
