package clinic.meridian.plan.planning;

import clinic.meridian.desk.access.Caller;
import clinic.meridian.desk.access.Role;
import clinic.meridian.desk.problem.Problems;
import clinic.meridian.desk.problem.Slug;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanId;
import clinic.meridian.plan.coverage.CoveragePolicies;
import clinic.meridian.plan.coverage.CoveragePolicy;
import clinic.meridian.plan.planning.CoverageView.VisitView;
import clinic.meridian.plan.planning.CoverageView.WindowView;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Payers' policies, and what they count. */
@RestController
@RequestMapping("/api")
class CoverageController {

    private final Plans plans;
    private final CoverageDesk desk;
    private final CoveragePolicies policies;

    CoverageController(Plans plans, CoverageDesk desk, CoveragePolicies policies) {
        this.plans = plans;
        this.desk = desk;
        this.policies = policies;
    }

    record All(List<CoveragePolicy> policies) {}

    /** What reception asks before it confirms a visit. Not a payer's promise. */
    record Asked(String policy, String caution, VisitView visit, List<WindowView> windows) {}

    /** Each number with its mark and reason. */
    @GetMapping("/coverage-policies")
    All all() {
        return new All(policies.all());
    }

    /** The JSON Schema that every policy file is held against. */
    @GetMapping(path = "/coverage-policies/schema", produces = "application/schema+json")
    String schema() {
        return CoveragePolicies.schema();
    }

    /**
     * Would a visit on that day be inside the policy's rules?
     *
     * @param on calendar day at the clinic; today when absent
     * @param minutes of a practitioner's time, where a policy counts those
     */
    @GetMapping("/patients/{patient}/coverage")
    ResponseEntity<?> coverage(
            @PathVariable PatientId patient,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Integer minutes) {
        if (minutes != null && (minutes < 1 || minutes > 600)) {
            return Replies.refused(Refused.invalid("minutes", minutes + " (expected: 1 to 600)"));
        }
        return Replies.about(
                plans.find(patient), plan -> asked(plan, on, minutes == null ? 0 : minutes));
    }

    private ResponseEntity<?> asked(Plan plan, @Nullable LocalDate on, int minutes) {
        var covered = plan.covered();
        if (covered == null) {
            return Problems.of(Slug.NOT_FOUND, "There is no coverage policy on this plan.");
        }
        var day = on == null ? covered.today() : on;
        boolean forStaff = Caller.current().has(Role.PRACTITIONER);
        return ResponseEntity.ok(
                new Asked(
                        covered.policy().reference(),
                        covered.policy().caution(),
                        VisitView.of(
                                day,
                                covered.wouldBe(day, minutes),
                                covered.opensAgain(day, minutes),
                                forStaff),
                        covered.rooms().stream().map(WindowView::of).toList()));
    }

    @PostMapping("/plans/{plan}/coverage/attestations")
    ResponseEntity<?> attest(
            @PathVariable PlanId plan,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AttestationRequest request) {
        var id = Keys.id("attestations/" + plan, key);
        return on(plan, found -> desk.attest(found, id, request, Caller.current().subject()));
    }

    @PostMapping("/plans/{plan}/coverage/authorisations")
    ResponseEntity<?> authorise(
            @PathVariable PlanId plan,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AuthorisationRequest request) {
        var id = Keys.id("authorisations/" + plan, key);
        return on(plan, found -> desk.authorise(found, id, request, Caller.current().subject()));
    }

    private ResponseEntity<?> on(PlanId id, Function<Plan, Answer> deciding) {
        return Replies.about(
                plans.find(id), plan -> Replies.of(deciding.apply(plan), HttpStatus.CREATED));
    }
}
