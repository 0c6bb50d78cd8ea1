package clinic.meridian.plan.planning;

import clinic.meridian.events.AppointmentId;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;

/**
 * A score besides pain.
 *
 * @param measure for example {@code peg}
 * @param score on the measure's own scale
 * @param at when it was told; now when absent
 * @param session the visit that it was asked at
 */
record MeasureRequest(
        String measure,
        Double score,
        @Nullable OffsetDateTime at,
        @Nullable AppointmentId session) {

    MeasureRequest {
        Checks.present("measure", measure);
        Checks.present("score", score);
    }
}
