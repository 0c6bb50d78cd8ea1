package clinic.meridian.plan.planning;

import clinic.meridian.plan.course.Fact;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

/**
 * A practitioner has looked.
 *
 * @param decision {@code continue} when absent
 */
record CloseRequest(@Nullable Decision decision, @Nullable String note) {

    enum Decision {
        @JsonProperty("continue")
        CONTINUE,
        @JsonProperty("step-down")
        STEP_DOWN,
        @JsonProperty("stop")
        STOP,
        @JsonProperty("discharge")
        DISCHARGE
    }

    CloseRequest {
        if (note != null) {
            Checks.text("note", note);
        }
    }

    Fact.Decision decided() {
        return switch (decision == null ? Decision.CONTINUE : decision) {
            case CONTINUE -> Fact.Decision.CONTINUE;
            case STEP_DOWN -> Fact.Decision.STEP_DOWN;
            case STOP -> Fact.Decision.STOP;
            case DISCHARGE -> Fact.Decision.DISCHARGE;
        };
    }
}
