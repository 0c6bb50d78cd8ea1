package clinic.meridian.plan.planning;

import clinic.meridian.events.AppointmentId;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;

/**
 * Pain as the patient tells it.
 *
 * @param score average of the last 7 days, 0 to 10
 * @param at when it was told; now when absent
 * @param flare whether the patient calls it a flare
 * @param session the session whose missing or wrong report this is; without it, a report between
 *     visits
 */
record ReportRequest(
        Integer score,
        @Nullable OffsetDateTime at,
        @Nullable Boolean flare,
        @Nullable AppointmentId session) {

    ReportRequest {
        Checks.present("score", score);
        Checks.score("score", score);
    }
}
