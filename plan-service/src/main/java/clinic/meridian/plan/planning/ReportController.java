package clinic.meridian.plan.planning;

import clinic.meridian.desk.access.Caller;
import clinic.meridian.events.PatientId;
import clinic.meridian.plan.course.Course;
import clinic.meridian.plan.outcomes.MeasuredOutcome;
import clinic.meridian.plan.outcomes.Measures;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Scores that patients tell, and their correction. */
@RestController
@RequestMapping("/api/patients/{patient}")
class ReportController {

    private final Plans plans;
    private final ReportDesk desk;
    private final Measures measures;

    ReportController(Plans plans, ReportDesk desk, Measures measures) {
        this.plans = plans;
        this.desk = desk;
        this.measures = measures;
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

    /**
     * @param plan as it stands now; absent while the patient is on no protocol
     */
    record Told(String id, String patient, @Nullable PlanView plan) {}

    /** How each measure has gone. */
    record Outcomes(List<MeasuredOutcome> outcomes) {}

    @PostMapping("/pain-reports")
    ResponseEntity<?> pain(
            @PathVariable PatientId patient,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReportRequest request) {
        allowed(patient);
        var id = Keys.id("pain-reports/" + patient, key);
        return switch (desk.pain(patient, id, request, Caller.current().subject())) {
            case Answer.Kept kept ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .body(reported(patient, id, request, kept.plan()));
            case Refused refused -> Replies.refused(refused);
        };
    }

    @PostMapping("/measures")
    ResponseEntity<?> measure(
            @PathVariable PatientId patient,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody MeasureRequest request) {
        allowed(patient);
        var id = Keys.id("measures/" + patient, key);
        return told(patient, id, desk.measure(patient, id, request));
    }

    @PostMapping("/corrections")
    ResponseEntity<?> correct(
            @PathVariable PatientId patient,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CorrectionRequest request) {
        allowed(patient);
        var id = Keys.id("corrections/" + patient, key);
        var by = Caller.current().subject();
        return told(patient, id, desk.correct(patient, id, request, by));
    }

    @GetMapping("/outcomes")
    Outcomes outcomes(@PathVariable PatientId patient) {
        allowed(patient);
        return new Outcomes(MeasuredOutcome.of(Course.timeline(plans.told(patient)), measures));
    }

    private static ResponseEntity<?> told(PatientId patient, String id, Answer answer) {
        return switch (answer) {
            case Answer.Kept kept ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .body(new Told(id, patient.value(), shown(kept.plan())));
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
                shown(plan));
    }

    private static @Nullable PlanView shown(Optional<Plan> plan) {
        return plan.map(kept -> PlanView.of(kept, Caller.current().staff())).orElse(null);
    }

    private void allowed(PatientId patient) {
        plans.clinicOf(patient)
                .ifPresent(clinic -> Caller.current().mustBeAllowedAt(clinic.value()));
    }
}
