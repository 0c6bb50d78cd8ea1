package clinic.meridian.plan.coverage;

import clinic.meridian.plan.sheet.Figure;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** What a policy's rules give for one visit. Not a payer's promise. */
public sealed interface Verdict {

    /** The how-manyth visit it would be, in the policy's year or course; from 1. */
    int number();

    /**
     * Inside every limit.
     *
     * @param claimNote what its claim carries
     * @param needsImprovement whether it was asked for
     * @param rooms with this visit in them
     */
    record Allowed(
            int number,
            @Nullable String claimNote,
            boolean needsImprovement,
            List<Room> rooms,
            List<Notice> warnings)
            implements Verdict {

        public Allowed {
            rooms = List.copyOf(rooms);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Outside of a limit.
     *
     * @param by the number that was not met, where one was
     */
    record Refused(int number, Reason reason, String sentence, @Nullable Figure by)
            implements Verdict {}

    /** Why a visit is refused. */
    enum Reason {
        /** The pain has not lasted as long as the policy asks. */
        @JsonProperty("not_chronic")
        NOT_CHRONIC,
        /** The policy doesn't cover this region or cause. */
        @JsonProperty("indication")
        INDICATION,
        /** The visit would only keep what was reached. */
        @JsonProperty("maintenance")
        MAINTENANCE,
        /** No authorisation holds on that day. */
        @JsonProperty("authorisation_required")
        AUTHORISATION_REQUIRED,
        /** One holds, and all of its visits are counted or booked. */
        @JsonProperty("authorisation_used")
        AUTHORISATION_USED,
        @JsonProperty("annual_limit")
        ANNUAL_LIMIT,
        @JsonProperty("course_limit")
        COURSE_LIMIT,
        @JsonProperty("minutes_limit")
        MINUTES_LIMIT,
        /** The rolling window is full, and nothing extends it. */
        @JsonProperty("window_limit")
        WINDOW_LIMIT,
        /** The window's last day is over, and nothing extends it. */
        @JsonProperty("window_closed")
        WINDOW_CLOSED,
        @JsonProperty("extension_limit")
        EXTENSION_LIMIT,
        /** Nothing shows improvement, or only something too old. */
        @JsonProperty("improvement_required")
        IMPROVEMENT_REQUIRED,
        /** It got worse than it was at the beginning. */
        @JsonProperty("regressing")
        REGRESSING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
