package clinic.meridian.plan.reviews;

import clinic.meridian.plan.course.Review;
import clinic.meridian.plan.planning.Plan;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A line of the list of reviews.
 *
 * @param effect {@code informs}, {@code pauses} suggestions, or {@code holds} the plan
 */
record DueReview(
        String id,
        String plan,
        String patient,
        String reason,
        String effect,
        Instant at,
        String sentence,
        String phase,
        @Nullable Integer improvementPct) {

    /** What holds a plan first, then what pauses it, the oldest first among equals. */
    static List<DueReview> among(Collection<Plan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.standing().reviews().stream().map(each -> of(plan, each)))
                .sorted(BY_WEIGHT)
                .toList();
    }

    private static final Comparator<DueReview> BY_WEIGHT =
            Comparator.comparing(
                            (DueReview due) ->
                                    Review.Effect.valueOf(due.effect().toUpperCase(Locale.ROOT)))
                    .reversed()
                    .thenComparing(DueReview::at);

    private static DueReview of(Plan plan, Review review) {
        return new DueReview(
                review.id(),
                plan.file().plan().value(),
                plan.patient().value(),
                review.kind().code(),
                review.effect().name().toLowerCase(Locale.ROOT),
                review.at(),
                review.sentence(),
                plan.standing().phase(),
                plan.standing().improvementPct());
    }
}
