package clinic.meridian.plan.reviews;

import clinic.meridian.plan.course.Course;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Fact.Decision;
import clinic.meridian.plan.course.Fact.Missed;
import clinic.meridian.plan.course.Fact.PainReport;
import clinic.meridian.plan.course.Fact.ReviewClosed;
import clinic.meridian.plan.course.Fact.Screening;
import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.course.Review;
import clinic.meridian.plan.outcomes.MeasuredOutcome;
import clinic.meridian.plan.outcomes.Measures;
import clinic.meridian.plan.planning.KnownVisit;
import clinic.meridian.plan.planning.Plan;
import clinic.meridian.plan.planning.PlanView;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One review with what a practitioner needs to decide it.
 *
 * @param decisions what closing it can mean
 * @param reports pain over time, the oldest first; between visits and before needling
 * @param screened when the red-flag questions were asked last since the intake
 * @param earlier reviews that were closed, the oldest first
 * @param ahead booked visits; none of them changes by a decision here
 */
record ReviewSheet(
        PlanView.ReviewView review,
        List<Choice> decisions,
        PlanView plan,
        List<Report> reports,
        List<Reaction> reactions,
        List<Instant> missed,
        @Nullable Instant screened,
        List<MeasuredOutcome> outcomes,
        List<Closed> earlier,
        List<LocalDate> ahead) {

    /**
     * @param decision as the request names it
     * @param does in words
     */
    record Choice(String decision, String does) {}

    record Report(String id, Instant at, @Nullable Integer score, boolean beforeNeedling) {}

    record Reaction(String session, Instant at, int severity) {}

    record Closed(String review, Instant at, String by, String decision, String note) {}

    static ReviewSheet of(Plan plan, Review review, Measures measures, Instant now) {
        var reports = new ArrayList<Report>();
        var reactions = new ArrayList<Reaction>();
        var missed = new ArrayList<Instant>();
        var earlier = new ArrayList<Closed>();
        Instant screened = null;
        var timeline = Course.timeline(plan.file().told());
        for (Fact fact : timeline) {
            switch (fact) {
                case Session s -> {
                    reports.add(new Report(s.id(), s.at(), s.painBefore(), true));
                    if (s.reaction() > 0) {
                        reactions.add(new Reaction(s.id(), s.at(), s.reaction()));
                    }
                }
                case PainReport r -> reports.add(new Report(r.id(), r.at(), r.score(), false));
                case Missed m -> missed.add(m.at());
                case Screening s -> screened = s.at();
                case ReviewClosed c ->
                        earlier.add(
                                new Closed(
                                        c.review(), c.at(), c.by(), code(c.decision()), c.note()));
                case Fact _ -> {}
            }
        }
        return new ReviewSheet(
                PlanView.ReviewView.of(review),
                choices(review),
                PlanView.of(plan, true),
                List.copyOf(reports),
                List.copyOf(reactions),
                List.copyOf(missed),
                screened,
                MeasuredOutcome.of(timeline, measures),
                List.copyOf(earlier),
                plan.ahead(now).stream().map(KnownVisit::day).toList());
    }

    private static List<Choice> choices(Review review) {
        boolean stopped = review.effect() != Review.Effect.INFORMS;
        if (review.kind() == Review.Kind.COVERAGE) {
            return List.of(
                    new Choice(
                            "continue",
                            stopped
                                    ? "The patient pays this visit; note what they agreed to"
                                    : "Seen; nothing changes"));
        }
        return List.of(
                new Choice(
                        "continue",
                        switch (review.kind()) {
                            case FORMAL, TRIAL -> "Go on; without a response, for a few sessions";
                            case GATE -> "Go on for a few sessions";
                            case STEP_DOWN -> "Keep the interval; a later visit may ask again";
                            case MISSED,
                                    PERIODIC,
                                    REACTION,
                                    RED_FLAG,
                                    FLARES,
                                    RESCREEN,
                                    RECLASSIFY,
                                    COVERAGE ->
                                    stopped ? "Suggest visits again" : "Seen; nothing changes";
                        }),
                new Choice("step-down", "On to the next phase, whatever the numbers say"),
                new Choice("stop", "End the course without its goal, for example with a referral"),
                new Choice("discharge", "End the course; patient and practitioner agree"));
    }

    private static String code(Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
