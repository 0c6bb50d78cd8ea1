package clinic.meridian.plan.planning;

import clinic.meridian.plan.course.Course;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.coverage.CoveragePolicies;
import clinic.meridian.plan.covering.Booked;
import clinic.meridian.plan.covering.Covered;
import clinic.meridian.plan.covering.Known;
import clinic.meridian.plan.protocol.CareProtocol;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Set;

/** Puts a plan under its payer's policy. */
@Component
class Payers {

    private final CoveragePolicies policies;

    Payers(CoveragePolicies policies) {
        this.policies = policies;
    }

    /**
     * Null for a plan without a policy.
     *
     * @param course where the course stands by itself
     */
    @Nullable Covered of(
            Beginning beginning,
            PlanFile file,
            CareProtocol protocol,
            Standing course,
            Instant now) {
        var coverage = beginning.coverage();
        var policy = coverage == null ? null : policies.find(coverage).orElse(null);
        if (policy == null) {
            return null;
        }
        var phase = protocol.phases().get(protocol.indexOf(course.phase()));
        boolean maintenance = phase.goal().equals("prevention");
        return Covered.of(policy, known(beginning, file, now), course, maintenance);
    }

    private static Known known(Beginning beginning, PlanFile file, Instant now) {
        var notes = file.coverage();
        return new Known(
                beginning.onset(),
                beginning.region(),
                Set.copyOf(beginning.exclusions()),
                Course.timeline(file.told()),
                file.visits().stream()
                        .filter(KnownVisit::stands)
                        .map(visit -> new Booked(visit.appointment(), visit.day()))
                        .toList(),
                notes.attested().stream().map(CoverageNotes.Attested::date).toList(),
                notes.authorised().stream().map(CoverageNotes.Authorised::authorisation).toList(),
                beginning.at(),
                file.zone(),
                now);
    }

    /** Flags that a policy excludes; others are not known. */
    boolean knows(String exclusion) {
        return policies.all().stream()
                .anyMatch(policy -> policy.eligibility().exclude().contains(exclusion));
    }

    /** With its version, so that the plan keeps it; null for an unknown one. */
    @Nullable String reference(String coverage) {
        return policies.find(coverage).map(found -> found.reference()).orElse(null);
    }
}
