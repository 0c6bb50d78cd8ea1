package clinic.meridian.plan.migration;

import clinic.meridian.plan.course.Change;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Fact.Override;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.migration.Preview.Hindsight;
import clinic.meridian.plan.migration.Preview.Stand;
import clinic.meridian.plan.planning.Answer;
import clinic.meridian.plan.planning.Edition;
import clinic.meridian.plan.planning.Plan;
import clinic.meridian.plan.planning.PlanFile;
import clinic.meridian.plan.planning.Plans;
import clinic.meridian.plan.planning.Refused;
import clinic.meridian.plan.planning.Shown;
import clinic.meridian.plan.planning.Wish;
import clinic.meridian.plan.protocol.CareProtocol;
import clinic.meridian.plan.protocol.Protocols;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Shows what another version of a protocol would change, and goes over to it. */
@Component
class MigrationDesk {

    private static final String RULE =
            "What was decided before stays: the phase, its history, the baseline, what was set by"
                    + " hand and the reviews. From now on the rules of the other version hold.";

    private final Plans plans;
    private final Protocols protocols;

    MigrationDesk(Plans plans, Protocols protocols) {
        this.plans = plans;
        this.protocols = protocols;
    }

    /** The version that a plan can go over to, or why it cannot. */
    sealed interface Target {

        record Found(CareProtocol protocol) implements Target {}

        record Not(Refused refused) implements Target {}
    }

    Target target(Plan plan, String to) {
        var from = plan.protocol();
        var found = protocols.find(to).filter(each -> each.id().equals(from.id()));
        if (found.isEmpty()) {
            return not("there is no version " + Shown.of(to) + " of " + from.id());
        }
        var next = found.get();
        if (next.version() == from.version()) {
            return not("the plan follows " + next.reference() + " already");
        }
        if (next.indexOf(plan.standing().phase()) < 0) {
            return not(
                    next.reference()
                            + " has no phase "
                            + plan.standing().phase()
                            + ", in which the patient is; set another phase first");
        }
        return new Target.Found(next);
    }

    private static Target not(String sentence) {
        return new Target.Not(Refused.invalid("to", sentence));
    }

    Preview preview(Plan plan, CareProtocol to) {
        var before = plan.standing();
        var after = after(plan, to);
        var stands = Stand.of(before);
        var would = Stand.of(after);
        return new Preview(
                plan.file().plan().value(),
                plan.patient().value(),
                plan.protocol().reference(),
                to.reference(),
                RULE,
                Differences.between(plan.protocol(), to),
                stands,
                would,
                changes(stands, would),
                Preview.reviews(after, before),
                Preview.reviews(before, after),
                Hindsight.of(hindsight(plan, to), before),
                plan.file().edition());
    }

    private Standing after(Plan plan, CareProtocol to) {
        var facts = new ArrayList<>(plan.file().told());
        facts.add(going("preview", to, plans.now(), "", "preview"));
        return plans.supposing(plan, facts);
    }

    /** As if no other version had ever been followed. */
    private Standing hindsight(Plan plan, CareProtocol to) {
        var facts = new ArrayList<Fact>();
        facts.add(going("preview", to, Instant.EPOCH, "", "preview"));
        for (var fact : plan.file().told()) {
            if (!(fact instanceof Override set && set.change() instanceof Change.Protocol)) {
                facts.add(fact);
            }
        }
        return plans.supposing(plan, facts);
    }

    private static List<String> changes(Stand before, Stand after) {
        var changes = new ArrayList<String>();
        if (!before.phase().equals(after.phase())) {
            changes.add("phase");
        }
        if (before.intervalDays() != after.intervalDays()) {
            changes.add("intervalDays");
        }
        if (before.minSessions() != after.minSessions()) {
            changes.add("minSessions");
        }
        if (!Objects.equals(before.smoothedPain(), after.smoothedPain())) {
            changes.add("smoothedPain");
        }
        if (!before.standing().equals(after.standing())) {
            changes.add("standing");
        }
        if (!Objects.equals(before.nextVisit(), after.nextVisit())) {
            changes.add("nextVisit");
        }
        return List.copyOf(changes);
    }

    /** The same request again changes nothing. Undone like any override, or by migrating back. */
    Answer migrate(
            Plan plan, String id, CareProtocol to, String reason, String by, Edition edition) {
        var at = plans.now();
        return plans.change(
                plan.patient(), file -> gone(file, going(id, to, at, by, reason), edition));
    }

    private static Wish gone(PlanFile file, Override going, Edition edition) {
        if (edition.isStale(file)) {
            return Refused.stale();
        }
        return new Wish.Next(file.and(going));
    }

    /** Whether this very request was kept before. */
    Optional<Boolean> repeated(Plan plan, String id, MigrateRequest request) {
        return Optional.ofNullable(plan.file().fact(id))
                .map(
                        known ->
                                known instanceof Override was
                                        && was.reason().equals(request.reason())
                                        && was.change() instanceof Change.Protocol to
                                        && (to.reference().equals(request.to())
                                                || to.reference().startsWith(request.to() + "/")));
    }

    private static Override going(
            String id, CareProtocol to, Instant at, String by, String reason) {
        return new Override(id, at, by, reason, new Change.Protocol(to.reference()));
    }
}
