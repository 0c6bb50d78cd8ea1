package clinic.meridian.web.services;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A review that waits for a practitioner.
 *
 * @param effect {@code informs}, {@code pauses} or {@code holds}
 */
public record DueReview(
        String id,
        String plan,
        String patient,
        String reason,
        String effect,
        Instant at,
        String sentence,
        String phase,
        @Nullable Integer improvementPct) {

    /** What it means for the plan, in a word or two. */
    public String words() {
        return switch (effect) {
            case "holds" -> "plan on hold";
            case "pauses" -> "suggestions paused";
            case String _ -> "nothing stops";
        };
    }
}
