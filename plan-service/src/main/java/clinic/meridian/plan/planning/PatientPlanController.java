package clinic.meridian.plan.planning;

import clinic.meridian.desk.access.Caller;
import clinic.meridian.events.PatientId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Optional;

/** A patient's plan and pain reports. */
@RestController
@RequestMapping("/api/patients/{patient}")
class PatientPlanController {

    private final Plans plans;
    private final PlanDesk desk;

    PatientPlanController(Plans plans, PlanDesk desk) {
        this.plans = plans;
        this.desk = desk;
    }

    /**
     * @param plan as it stands with this report; absent while the patient is on no protocol
     */
    record Reported(
            String id,
            String patient,
            int score,
            Instant at,
            @Nullable String session,
            @Nullable PlanView plan) {}

    @GetMapping("/plan")
    ResponseEntity<?> plan(@PathVariable PatientId patient) {
        return plans.find(patient)
                .<ResponseEntity<?>>map(
                        plan -> {
                            Replies.mustBeAllowed(plan);
                            return Replies.plan(HttpStatus.OK, plan);
                        })
                .orElseGet(Replies::noPlan);
    }

    /** Creates or replaces; the same body again changes nothing. */
    @PutMapping("/plan")
    ResponseEntity<?> begin(
            @PathVariable PatientId patient,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PlanRequest request) {
        allowed(patient);
        boolean known = plans.find(patient).isPresent();
        var answer = desk.begin(patient, request, Caller.current().subject(), Edition.of(ifMatch));
        return Replies.of(answer, known ? HttpStatus.OK : HttpStatus.CREATED);
    }

    @PostMapping("/pain-reports")
    ResponseEntity<?> report(
            @PathVariable PatientId patient,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReportRequest request) {
        allowed(patient);
        var id = Keys.id("pain-reports/" + patient, key);
        return switch (desk.report(patient, id, request, Caller.current().subject())) {
            case Answer.Kept kept ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .body(reported(patient, id, request, kept.plan()));
            case Refused refused -> Replies.refused(refused);
        };
    }

    private Reported reported(
            PatientId patient, String id, ReportRequest request, Optional<Plan> plan) {
        var at = request.at() == null ? plans.now() : request.at().toInstant();
        return new Reported(
                id,
                patient.value(),
                request.score(),
                plan.map(kept -> kept.file().fact(id)).map(fact -> fact.at()).orElse(at),
                request.session() == null ? null : request.session().value(),
                plan.map(kept -> PlanView.of(kept, Caller.current().staff())).orElse(null));
    }

    private void allowed(PatientId patient) {
        plans.clinicOf(patient)
                .ifPresent(clinic -> Caller.current().mustBeAllowedAt(clinic.value()));
    }
}
