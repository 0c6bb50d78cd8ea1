package clinic.meridian.booking.practice;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How the house handles health forms. The numbers are choices (domain rules S-40 and S-42).
 *
 * @param clearanceHold how long the time of a first booking is kept while staff ask for a
 *     health-care provider's advice
 * @param screenEveryVisits after so many visits the questions are asked again
 * @param screenEvery after so long likewise
 * @param emergencyText what a patient reads who told of something that cannot wait; written by a
 *     clinician of the house, and it never names what was told
 */
public record Intake(
        Duration clearanceHold,
        int screenEveryVisits,
        Duration screenEvery,
        @Nullable String emergencyText) {

    /** Where the clinic file says nothing else. */
    public static final Intake USUAL = new Intake(Duration.ofDays(3), 6, Duration.ofDays(90), null);

    public Intake {
        Check.that(clearanceHold.isPositive(), "clearance-days: expected 1 or more");
        Check.that(screenEveryVisits >= 1, "screening-visits: expected 1 or more");
        Check.that(screenEvery.isPositive(), "screening-days: expected 1 or more");
        Check.that(
                emergencyText == null
                        || (!emergencyText.isBlank() && emergencyText.length() <= 400),
                "emergency-text: expected 1 to 400 characters");
    }
}
