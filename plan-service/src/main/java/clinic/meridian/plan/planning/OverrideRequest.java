package clinic.meridian.plan.planning;

import clinic.meridian.plan.course.Change;
import clinic.meridian.plan.course.Outcome;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A practitioner steers. Exactly one change, with a reason.
 *
 * @param phase to this phase
 * @param intervalDays visits so many days apart, 2 to 126
 * @param pause true: nothing is suggested
 * @param minSessions so many sessions in this phase before it may step down
 * @param steering {@code manual} or {@code pain}
 * @param baseline measured from here, 0 to 10
 * @param flare whether a suspected flare is one
 * @param finish how the course ends
 * @param undo the id of an override that no longer holds
 * @param until first day on which an interval, a pause or the steering no longer holds
 */
record OverrideRequest(
        @Nullable String phase,
        @Nullable Integer intervalDays,
        @Nullable Boolean pause,
        @Nullable Integer minSessions,
        @Nullable Steering steering,
        @Nullable Integer baseline,
        @Nullable Boolean flare,
        @Nullable Finish finish,
        @Nullable String undo,
        String reason,
        @Nullable LocalDate until) {

    enum Steering {
        @JsonProperty("manual")
        MANUAL,
        @JsonProperty("pain")
        PAIN
    }

    enum Finish {
        @JsonProperty("discharged")
        DISCHARGED,
        @JsonProperty("stopped")
        STOPPED
    }

    OverrideRequest {
        Checks.text("reason", reason);
        Checks.within("intervalDays", intervalDays, 2, 126);
        Checks.within("minSessions", minSessions, 1, 50);
        Checks.score("baseline", baseline);
        Checks.that(pause == null || pause, "pause: false (expected: true; undo ends a pause)");
        long changes =
                Stream.of(
                                phase,
                                intervalDays,
                                pause,
                                minSessions,
                                steering,
                                baseline,
                                flare,
                                finish,
                                undo)
                        .filter(Objects::nonNull)
                        .count();
        Checks.that(changes == 1, "body: " + changes + " changes (expected: exactly one)");
        Checks.that(
                until == null || intervalDays != null || pause != null || steering != null,
                "until: only an interval, a pause or the steering ends on a day");
    }

    /** Absent when this undoes another override. */
    @Nullable Change change() {
        if (phase != null) {
            return new Change.ToPhase(phase);
        } else if (intervalDays != null) {
            return new Change.EveryDays(intervalDays, until);
        } else if (pause != null) {
            return new Change.Pause(until);
        } else if (minSessions != null) {
            return new Change.MinSessions(minSessions);
        } else if (steering != null) {
            return new Change.Manual(steering == Steering.MANUAL, until);
        } else if (baseline != null) {
            return new Change.Baseline(baseline);
        } else if (flare != null) {
            return new Change.Flare(flare);
        } else if (finish != null) {
            return new Change.Finish(
                    finish == Finish.DISCHARGED ? Outcome.DISCHARGED : Outcome.STOPPED);
        }
        return null;
    }
}
