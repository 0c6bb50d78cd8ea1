package clinic.meridian.plan.planning;

import clinic.meridian.desk.access.Caller;
import clinic.meridian.events.PatientId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A patient's plan. */
@RestController
@RequestMapping("/api/patients/{patient}")
class PatientPlanController {

    private final Plans plans;
    private final PlanDesk desk;

    PatientPlanController(Plans plans, PlanDesk desk) {
        this.plans = plans;
        this.desk = desk;
    }

    @GetMapping("/plan")
    ResponseEntity<?> plan(@PathVariable PatientId patient) {
        return Replies.about(plans.find(patient), plan -> Replies.plan(HttpStatus.OK, plan));
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

    private void allowed(PatientId patient) {
        plans.clinicOf(patient)
                .ifPresent(clinic -> Caller.current().mustBeAllowedAt(clinic.value()));
    }
}
