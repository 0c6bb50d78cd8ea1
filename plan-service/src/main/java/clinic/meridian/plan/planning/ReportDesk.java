package clinic.meridian.plan.planning;

import clinic.meridian.events.PainReportId;
import clinic.meridian.events.PatientId;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Fact.Correction;
import clinic.meridian.plan.course.Fact.Measured;
import clinic.meridian.plan.course.Fact.Missed;
import clinic.meridian.plan.course.Fact.Override;
import clinic.meridian.plan.course.Fact.PainReport;
import clinic.meridian.plan.course.Fact.RedFlag;
import clinic.meridian.plan.course.Fact.ReviewClosed;
import clinic.meridian.plan.course.Fact.Screening;
import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.outcomes.MeasureRule;
import clinic.meridian.plan.outcomes.Measures;
import clinic.meridian.plan.planning.Wish.Next;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** What patients tell, and what staff put right of it. */
@Component
class ReportDesk {

    /** Clocks of machines differ by less. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Plans plans;
    private final Measures measures;

    ReportDesk(Plans plans, Measures measures) {
        this.plans = plans;
        this.measures = measures;
    }

    /** A report between visits, or the report that a session lacks. */
    Answer pain(PatientId patient, String id, ReportRequest request, String by) {
        if (isAhead(request.at())) {
            return Refused.invalid("at", "is in the future");
        }
        var at = at(request.at());
        var session = request.session();
        var fact =
                session == null
                        ? new PainReport(
                                new PainReportId(id),
                                at,
                                request.score(),
                                Boolean.TRUE.equals(request.flare()))
                        : new Correction(
                                id,
                                at,
                                by,
                                "report told later",
                                session.value(),
                                request.score().doubleValue());
        return plans.change(
                patient,
                file ->
                        session != null && !(file.fact(session.value()) instanceof Session)
                                ? Refused.invalid(
                                        "session", "there is no such session of this patient")
                                : told(file, fact, request.at() != null));
    }

    /** A score besides pain. */
    Answer measure(PatientId patient, String id, MeasureRequest request) {
        var rule = measures.find(request.measure()).orElse(null);
        if (rule == null) {
            return Refused.invalid(
                    "measure",
                    Shown.of(request.measure()) + " (expected: one of " + measures.codes() + ")");
        }
        if (!rule.has(request.score())) {
            return offTheScale(rule, request.score());
        }
        if (isAhead(request.at())) {
            return Refused.invalid("at", "is in the future");
        }
        var fact =
                new Measured(id, at(request.at()), rule.kind(), request.score(), request.session());
        return plans.change(patient, file -> told(file, fact, request.at() != null));
    }

    /** Something told before was wrong: another score, or none. */
    Answer correct(PatientId patient, String id, CorrectionRequest request, String by) {
        var fact =
                new Correction(
                        id, plans.now(), by, request.reason(), request.about(), request.score());
        return plans.change(
                patient,
                file -> {
                    var refused = refusal(file.fact(request.about()), request.score());
                    return refused == null ? told(file, fact, false) : refused;
                });
    }

    private @Nullable Refused refusal(@Nullable Fact target, @Nullable Double score) {
        return switch (target) {
            case Session _, PainReport _ ->
                    score == null || (score >= 0 && score <= 10 && score == Math.rint(score))
                            ? null
                            : Refused.invalid("score", score + " (expected: 0 to 10)");
            case Measured was -> {
                var rule = measures.of(was.measure());
                yield score == null || rule.has(score) ? null : offTheScale(rule, score);
            }
            case null -> Refused.invalid("about", "nothing of that name was told");
            case Missed _, RedFlag _, Screening _, Override _, Correction _, ReviewClosed _ ->
                    Refused.invalid(
                            "about", "is no score (expected: a session, a report or a measure)");
        };
    }

    private static Refused offTheScale(MeasureRule rule, double score) {
        return Refused.invalid(
                "score",
                score
                        + " (expected: "
                        + rule.least()
                        + " to "
                        + rule.most()
                        + (rule.wholeNumbers() ? ", a whole number)" : ")"));
    }

    private static Wish told(PlanFile file, Fact fact, boolean timed) {
        var known = file.fact(fact.id());
        if (known == null) {
            return new Next(file.and(fact));
        }
        return same(known, fact, timed) ? new Next(file) : Refused.keyReused();
    }

    /** Without a time of its own, a repeated request is the same at any time. */
    private static boolean same(Fact known, Fact fact, boolean timed) {
        if (timed && !known.at().equals(fact.at())) {
            return false;
        }
        return switch (known) {
            case PainReport was ->
                    fact instanceof PainReport is
                            && was.score() == is.score()
                            && was.flare() == is.flare();
            case Measured was ->
                    fact instanceof Measured is
                            && was.measure() == is.measure()
                            && was.score() == is.score()
                            && Objects.equals(was.session(), is.session());
            case Correction was ->
                    fact instanceof Correction is
                            && Objects.equals(was.score(), is.score())
                            && was.target().equals(is.target());
            case Session _, Missed _, RedFlag _, Screening _, Override _, ReviewClosed _ -> false;
        };
    }

    private boolean isAhead(@Nullable OffsetDateTime at) {
        return at != null && at.toInstant().isAfter(plans.now().plus(SKEW));
    }

    private Instant at(@Nullable OffsetDateTime at) {
        return at == null ? plans.now() : at.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
