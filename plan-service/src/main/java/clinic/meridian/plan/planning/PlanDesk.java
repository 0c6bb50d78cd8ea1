package clinic.meridian.plan.planning;

import clinic.meridian.desk.problem.Slug;
import clinic.meridian.events.PatientId;
import clinic.meridian.plan.condition.Conditions;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Fact.Correction;
import clinic.meridian.plan.course.Fact.Decision;
import clinic.meridian.plan.course.Fact.Override;
import clinic.meridian.plan.course.Fact.PainReport;
import clinic.meridian.plan.course.Fact.RedFlag;
import clinic.meridian.plan.course.Fact.ReviewClosed;
import clinic.meridian.plan.course.Fact.Screening;
import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.course.Review;
import clinic.meridian.plan.planning.Wish.Next;
import clinic.meridian.plan.protocol.Protocols;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What staff and patients do to a plan. */
@Component
class PlanDesk {

    private final Plans plans;
    private final Protocols protocols;
    private final Payers payers;
    private final Conditions conditions;

    PlanDesk(Plans plans, Protocols protocols, Payers payers, Conditions conditions) {
        this.plans = plans;
        this.protocols = protocols;
        this.payers = payers;
        this.conditions = conditions;
    }

    /** Puts a patient on a protocol, or on another one: all facts are replayed by it. */
    Answer begin(PatientId patient, PlanRequest request, String by, Edition edition) {
        var protocol = protocols.find(request.protocol()).orElse(null);
        if (protocol == null) {
            return Refused.invalid(
                    "protocol", "there is no protocol " + Shown.of(request.protocol()));
        }
        var variant = request.variant();
        if (variant != null && !protocol.variants().containsKey(variant)) {
            return Refused.invalid("variant", "there is no variant " + Shown.of(variant));
        }
        var coverage = request.coverage() == null ? null : payers.reference(request.coverage());
        if (request.coverage() != null && coverage == null) {
            return Refused.invalid(
                    "coverage", "there is no policy " + Shown.of(request.coverage()));
        }
        var exclusions = Objects.requireNonNullElse(request.exclusions(), List.<String>of());
        for (var flag : exclusions) {
            if (!payers.knows(flag)) {
                return Refused.invalid("exclusions", "no policy knows " + Shown.of(flag));
            }
        }
        if (!conditions.knows(request.condition())) {
            return Refused.invalid(
                    "condition",
                    "there is no condition "
                            + Shown.of(request.condition())
                            + " (known: "
                            + conditions.codes()
                            + ")");
        }
        var further = Objects.requireNonNullElse(request.modifiers(), List.<String>of());
        for (var name : further) {
            if (conditions.find(name).isEmpty()) {
                return Refused.invalid(
                        "modifiers",
                        "there is no modifier "
                                + Shown.of(name)
                                + " (known: "
                                + conditions.ids()
                                + ")");
            }
        }
        var modifiers = conditions.of(request.condition(), request.region(), further);
        var now = plans.now();
        var beginning =
                new Beginning(
                        protocol.reference(),
                        variant,
                        request.onset(),
                        request.baseline(),
                        request.condition(),
                        request.region(),
                        coverage,
                        modifiers.references(),
                        by,
                        now,
                        exclusions.stream().distinct().sorted().toList());
        return plans.change(
                patient, file -> edition.isStale(file) ? Refused.stale() : begun(file, beginning));
    }

    private static Wish begun(PlanFile file, Beginning beginning) {
        var known = file.beginning();
        boolean same = known != null && known.saysTheSame(beginning);
        return new Next(same ? file : file.begunWith(beginning));
    }

    Answer override(Plan plan, String id, OverrideRequest request, String by, Edition edition) {
        if (request.phase() != null && plan.protocol().indexOf(request.phase()) < 0) {
            return Refused.invalid(
                    "phase",
                    "there is no phase "
                            + Shown.of(request.phase())
                            + " in "
                            + plan.protocol().reference());
        }
        var at = plans.now();
        return plans.change(plan.patient(), file -> overridden(file, id, at, request, by, edition));
    }

    private static Wish overridden(
            PlanFile file,
            String id,
            Instant at,
            OverrideRequest request,
            String by,
            Edition edition) {
        var known = file.fact(id);
        if (known != null) {
            return sameOverride(known, request) ? new Next(file) : Refused.keyReused();
        }
        if (edition.isStale(file)) {
            return Refused.stale();
        }
        var change = request.change();
        if (change != null) {
            return new Next(file.and(new Override(id, at, by, request.reason(), change)));
        }
        var undone = Objects.requireNonNull(request.undo());
        return file.fact(undone) instanceof Override
                ? new Next(file.and(new Correction(id, at, by, request.reason(), undone, null)))
                : Refused.invalid("undo", "there is no such override");
    }

    private static boolean sameOverride(Fact known, OverrideRequest request) {
        return switch (known) {
            case Override was ->
                    was.change().equals(request.change()) && was.reason().equals(request.reason());
            case Correction was ->
                    was.target().equals(request.undo()) && was.reason().equals(request.reason());
            case Session _,
                    Fact.Missed _,
                    RedFlag _,
                    Screening _,
                    Fact.Measured _,
                    PainReport _,
                    ReviewClosed _ ->
                    false;
        };
    }

    /** The red-flag questions were asked; what was found holds the plan. */
    Answer screen(Plan plan, String id, ScreeningRequest request, String by) {
        var at = plans.now();
        var found = request.found();
        var fact = found == null ? new Screening(id, at, by) : new RedFlag(id, at, found);
        return plans.change(plan.patient(), file -> screened(file, fact));
    }

    private static Wish screened(PlanFile file, Fact fact) {
        return switch (file.fact(fact.id())) {
            case null -> new Next(file.and(fact));
            case Screening _ when fact instanceof Screening -> new Next(file);
            case RedFlag was when fact instanceof RedFlag is && was.urgency() == is.urgency() ->
                    new Next(file);
            case Fact _ -> Refused.keyReused();
        };
    }

    /** Closing again with the same decision changes nothing. */
    Answer close(Plan plan, String review, CloseRequest request, String by, Edition edition) {
        var at = plans.now();
        boolean open =
                plan.standing().reviews().stream().anyMatch(each -> each.id().equals(review));
        return plans.change(
                plan.patient(), file -> closed(file, open, at, review, request, by, edition));
    }

    private static Wish closed(
            PlanFile file,
            boolean open,
            Instant at,
            String review,
            CloseRequest request,
            String by,
            Edition edition) {
        var id = "closed-" + review;
        if (file.fact(id) instanceof ReviewClosed known) {
            return known.decision() == request.decided()
                    ? new Next(file)
                    : new Refused(
                            Slug.WRONG_STATE,
                            "This review was closed before, with another decision.",
                            Map.of());
        }
        if (review.startsWith(Review.Kind.COVERAGE.code() + "-")) {
            if (request.decided() != Decision.CONTINUE) {
                return Refused.invalid(
                        "decision", "expected continue: the patient pays this visit");
            }
            if (request.note() == null) {
                return Refused.invalid("note", "missing: what the patient agreed to");
            }
        }
        if (!open) {
            return Refused.notFound("There is no open review of that name.");
        }
        if (edition.isStale(file)) {
            return Refused.stale();
        }
        var note = Objects.requireNonNullElse(request.note(), "");
        return new Next(file.and(new ReviewClosed(id, at, by, note, review, request.decided())));
    }
}
