package clinic.meridian.plan.covering;

import clinic.meridian.plan.course.Because;
import clinic.meridian.plan.course.Fact.Decision;
import clinic.meridian.plan.course.Fact.ReviewClosed;
import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.course.Review;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.course.VisitWindow;
import clinic.meridian.plan.coverage.Counting;
import clinic.meridian.plan.coverage.CoveragePolicy;
import clinic.meridian.plan.coverage.CoveragePolicy.OnExceeded;
import clinic.meridian.plan.coverage.Question;
import clinic.meridian.plan.coverage.Question.Evidence;
import clinic.meridian.plan.coverage.Usage;
import clinic.meridian.plan.coverage.Verdict.Allowed;
import clinic.meridian.plan.coverage.Verdict.Refused;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Whether the next visit of a course is suggested under a policy. The course itself stays. */
final class Gate {

    private final CoveragePolicy policy;
    private final Counting counting;
    private final Known known;
    private final Standing course;
    private final boolean maintenance;
    private final String review;

    /**
     * @param number of the next visit among all of the patient's; a patient's word to pay holds for
     *     this one
     */
    Gate(
            CoveragePolicy policy,
            Usage usage,
            Known known,
            Standing course,
            boolean maintenance,
            int number) {
        this.policy = policy;
        this.counting = new Counting(policy, usage);
        this.known = known;
        this.course = course;
        this.maintenance = maintenance;
        this.review = Review.Kind.COVERAGE.code() + "-" + number;
    }

    /** Who wrote down that the patient pays the next visit. */
    @Nullable Consent consent() {
        return closing()
                .filter(closed -> closed.decision() == Decision.CONTINUE)
                .filter(_ -> policy.onExceeded() == OnExceeded.ASK)
                .map(closed -> new Consent(closed.by(), closed.at(), closed.note()))
                .orElse(null);
    }

    private Optional<ReviewClosed> closing() {
        return known.facts(ReviewClosed.class).stream()
                .filter(closed -> closed.review().equals(review))
                .findFirst();
    }

    Standing standing(Covered.@Nullable Next next, @Nullable VisitWindow inside) {
        if (next == null || policy.onExceeded() == OnExceeded.ALLOW || consent() != null) {
            return course;
        }
        return switch (next.verdict()) {
            case Allowed _ -> next.booked() ? course : gated(inside, List.of());
            case Refused refused -> {
                var opens =
                        next.booked()
                                ? null
                                : counting.opensAgain(question(next.on())).orElse(null);
                yield gated(null, reviews(refused, opens));
            }
        };
    }

    /**
     * The days of a suggestion that the policy lets in: around its target, or as near to it as
     * there are; absent where there are none. An overdue suggestion is asked for today and stays as
     * it is.
     */
    @Nullable VisitWindow inside(VisitWindow window) {
        var today = known.today();
        if (today.isAfter(window.latest())) {
            return isCovered(today) ? window : null;
        }
        var earliest = window.earliest().isBefore(today) ? today : window.earliest();
        var target = window.target().isBefore(today) ? today : window.target();
        return stretches(earliest, window.latest()).stream()
                .min(Comparator.comparingLong(stretch -> stretch.daysFrom(target)))
                .map(near -> near.within(window, earliest))
                .orElse(null);
    }

    /** Days in a row that the policy lets in; between two turns all days are alike. */
    private List<Stretch> stretches(LocalDate earliest, LocalDate latest) {
        var begins = new TreeSet<LocalDate>();
        begins.add(earliest);
        counting.turns(question(earliest))
                .filter(day -> day.isAfter(earliest) && !day.isAfter(latest))
                .forEach(begins::add);
        var all = new ArrayList<Stretch>();
        for (var first : begins) {
            var next = begins.higher(first);
            var last = next == null ? latest : next.minusDays(1);
            if (isCovered(first)) {
                boolean goesOn = !all.isEmpty() && all.getLast().last().plusDays(1).equals(first);
                all.add(new Stretch(goesOn ? all.removeLast().first() : first, last));
            }
        }
        return all;
    }

    private List<Review> reviews(Refused refused, @Nullable LocalDate opens) {
        if (closing().isPresent()) {
            return List.of();
        }
        boolean asks = policy.onExceeded() == OnExceeded.ASK;
        var sessions = known.facts(Session.class);
        return List.of(
                new Review(
                        review,
                        Review.Kind.COVERAGE,
                        asks ? Review.Effect.PAUSES : Review.Effect.INFORMS,
                        sessions.isEmpty() ? known.begun() : sessions.getLast().at(),
                        Said.review(refused, opens, asks)));
    }

    private boolean isCovered(LocalDate day) {
        return counting.answer(question(day)) instanceof Allowed;
    }

    private Question question(LocalDate day) {
        return new Question(day, known.today(), 0, maintenance, Evidence.FRESH);
    }

    private Standing gated(@Nullable VisitWindow window, List<Review> more) {
        var reviews = new ArrayList<>(course.reviews());
        reviews.addAll(more);
        var because = new ArrayList<>(course.because());
        if (course.nextVisit() != null && !course.nextVisit().equals(window)) {
            because.add(
                    Because.of(
                            "coverage",
                            window == null
                                    ? "The next visit is outside the coverage policy's rules and is"
                                            + " not suggested"
                                    : "The suggestion keeps to the days inside the coverage"
                                            + " policy's rules"));
        }
        return course.suggesting(window, reviews, because, lookAgainAt());
    }

    /** Time alone may open or close a window, or let evidence grow old. */
    private @Nullable Instant lookAgainAt() {
        var own = course.lookAgainAt();
        var turn =
                counting.turns(question(known.today()))
                        .filter(day -> day.isAfter(known.today()))
                        .min(LocalDate::compareTo)
                        .map(day -> day.atStartOfDay(known.zone()).toInstant())
                        .orElse(null);
        if (own == null || turn == null) {
            return own == null ? turn : own;
        }
        return own.isBefore(turn) ? own : turn;
    }
}
