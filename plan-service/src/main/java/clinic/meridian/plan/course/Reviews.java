package clinic.meridian.plan.course;

import clinic.meridian.plan.course.Fact.ReviewClosed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The reviews of one course: raised once each, open until closed. */
final class Reviews {

    private final Set<String> raised = new HashSet<>(4);
    private final List<Review> open = new ArrayList<>(2);
    private final Map<String, ReviewClosed> closings = new HashMap<>(4);

    /**
     * Raises a review. One that was closed ahead of its session, as clocks of machines may have it,
     * is answered at once.
     *
     * @param session number of the session that it comes from
     */
    @Nullable ReviewClosed raise(
            Review.Kind kind, int session, Review.Effect effect, Instant at, String sentence) {
        var id = kind.code() + "-" + session;
        for (int again = 2; !raised.add(id); again++) {
            id = kind.code() + "-" + session + "-" + again;
        }
        open.add(new Review(id, kind, effect, at, sentence));
        return closings.get(id);
    }

    /** Answers the review that this closes; null when there is none open yet. */
    @Nullable Review close(ReviewClosed closing) {
        closings.put(closing.review(), closing);
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).id().equals(closing.review())) {
                return open.remove(i);
            }
        }
        return null;
    }

    /** What it was about has passed. */
    void settle(Review.Kind kind) {
        open.removeIf(review -> review.kind() == kind);
    }

    boolean isOpen(Review.Kind kind) {
        for (var review : open) {
            if (review.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    boolean neverRaised(Review.Kind kind, int number) {
        return !raised.contains(kind.code() + "-" + number);
    }

    @Nullable Review first(Review.Effect effect) {
        for (var review : open) {
            if (review.effect() == effect) {
                return review;
            }
        }
        return null;
    }

    List<Review> open() {
        return List.copyOf(open);
    }
}
