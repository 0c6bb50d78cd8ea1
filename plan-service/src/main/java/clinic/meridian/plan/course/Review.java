package clinic.meridian.plan.course;

import java.time.Instant;

/**
 * A practitioner has to look.
 *
 * @param id stable within the plan: the kind and the session it came from
 */
public record Review(String id, Kind kind, Effect effect, Instant at, String sentence) {

    /** Why it was raised. */
    public enum Kind {
        /** The formal review before the first step down. */
        FORMAL("formal"),
        /** The trial sessions are over. */
        TRIAL("trial"),
        /** The phase doesn't go on by itself any longer. */
        GATE("gate"),
        /** Regular look; nothing stops. */
        PERIODIC("periodic"),
        /** The numbers allow a longer interval; with this condition a practitioner decides. */
        STEP_DOWN("step-down"),
        REACTION("reaction"),
        /** A screening answer; which one, only the booking desk knows. */
        RED_FLAG("red-flag"),
        MISSED("missed"),
        FLARES("flares"),
        /** Back after a long gap or a finished course. */
        RESCREEN("rescreen"),
        /** Another protocol fits the duration better. */
        RECLASSIFY("reclassify"),
        /** The next visit is outside what a payer counts; no part of the course itself. */
        COVERAGE("coverage");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** What an open review does to the plan. Booked visits always stay. */
    public enum Effect {
        INFORMS,
        /** No next visit is suggested until it is closed. */
        PAUSES,
        /** The plan is on hold until it is closed. */
        HOLDS
    }
}
