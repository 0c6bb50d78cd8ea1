package clinic.meridian.booking.daysheet;

import org.jspecify.annotations.Nullable;

/**
 * One stage of a visit with its chosen length.
 *
 * @param from minutes after the visit's start
 * @param to minutes after the visit's start
 * @param practitioner whether the practitioner is hands-on
 * @param patient whether the patient is there
 * @param device of which one is taken all the time; none when absent
 */
public record PlannedStage(
        String name,
        int from,
        int to,
        boolean practitioner,
        boolean patient,
        @Nullable String device) {}
