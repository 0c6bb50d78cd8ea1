package clinic.meridian.plan.course;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A change of phase, with what it was decided on.
 *
 * @param session the id of the last session before it
 * @param reportsUsed the reports behind {@code smoothed}, oldest first
 * @param because the rules that were looked at, with their numbers
 */
public record Step(
        Instant at,
        @Nullable String session,
        String from,
        String to,
        Reason reason,
        String sentence,
        @Nullable Double baseline,
        List<Integer> reportsUsed,
        @Nullable Double smoothed,
        List<Because> because,
        String protocol) {

    /** Why a phase changed. */
    public enum Reason {
        TAPER("taper"),
        FLARE("flare"),
        REVIEW("review"),
        OVERRIDE("override"),
        RETURN("return");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
