package clinic.meridian.plan.migration;

import clinic.meridian.plan.course.Review;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.course.Step;
import clinic.meridian.plan.course.VisitWindow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What another version of the protocol would change for one patient. Nothing is written.
 *
 * @param rule what stays and what does not, in words
 * @param numbers in which the versions differ, with their marks
 * @param before as the plan stands
 * @param after as it would stand
 * @param changes names of what would be different now; empty: nothing yet, only rules to come
 * @param hindsight as it would stand had the version held from the start; for comparison only
 * @param version the ETag to migrate with
 */
record Preview(
        String plan,
        String patient,
        String from,
        String to,
        String rule,
        List<Difference> numbers,
        Stand before,
        Stand after,
        List<String> changes,
        List<String> reviewsRaised,
        List<String> reviewsClosed,
        Hindsight hindsight,
        long version) {

    /** Where a plan stands. */
    record Stand(
            String phase,
            String phaseName,
            int intervalDays,
            int minSessions,
            @Nullable Double smoothedPain,
            String standing,
            @Nullable VisitWindow nextVisit) {

        static Stand of(Standing now) {
            return new Stand(
                    now.phase(),
                    now.phaseName(),
                    now.intervalDays(),
                    now.minSessions(),
                    now.smoothed(),
                    now.kind().code(),
                    now.nextVisit());
        }
    }

    /**
     * @param steps the changes of phase that there would have been
     * @param differs whether they are others than those that there were
     */
    record Hindsight(String phase, List<Stepped> steps, boolean differs) {

        static Hindsight of(Standing then, Standing now) {
            var steps = steps(then);
            return new Hindsight(then.phase(), steps, !steps.equals(steps(now)));
        }

        private static List<Stepped> steps(Standing standing) {
            return standing.history().stream().map(Stepped::of).toList();
        }
    }

    /** A change of phase. */
    record Stepped(Instant at, String from, String to, String reason) {

        static Stepped of(Step step) {
            return new Stepped(step.at(), step.from(), step.to(), step.reason().code());
        }
    }

    static List<String> reviews(Standing in, Standing notIn) {
        var others = notIn.reviews().stream().map(Review::id).toList();
        return in.reviews().stream().map(Review::id).filter(id -> !others.contains(id)).toList();
    }
}
