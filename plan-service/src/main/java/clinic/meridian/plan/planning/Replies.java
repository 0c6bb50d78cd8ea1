package clinic.meridian.plan.planning;

import clinic.meridian.desk.access.Caller;
import clinic.meridian.desk.access.Role;
import clinic.meridian.desk.problem.Problems;
import clinic.meridian.desk.problem.Slug;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import java.util.Optional;
import java.util.function.Function;

/** Answers as HTTP. */
public final class Replies {

    private Replies() {}

    public static ResponseEntity<?> plan(HttpStatus status, Plan plan) {
        boolean forStaff = Caller.current().has(Role.PRACTITIONER);
        return ResponseEntity.status(status)
                .eTag(Long.toString(plan.file().edition()))
                .body(PlanView.of(plan, forStaff));
    }

    public static ResponseEntity<?> of(Answer answer, HttpStatus status) {
        return switch (answer) {
            case Answer.Kept kept ->
                    kept.plan()
                            .<ResponseEntity<?>>map(plan -> plan(status, plan))
                            .orElseGet(Replies::noPlan);
            case Refused refused -> refused(refused);
        };
    }

    public static ResponseEntity<?> refused(Refused refused) {
        return Problems.of(refused.slug(), refused.sentence(), refused.facts());
    }

    private static ResponseEntity<?> noPlan() {
        return Problems.of(Slug.NOT_FOUND, "There is no treatment plan of that name.");
    }

    /** The one way from a plan to an answer about it: staff of other clinics get none. */
    public static ResponseEntity<?> about(
            Optional<Plan> found, Function<Plan, ResponseEntity<?>> answering) {
        if (found.isEmpty()) {
            return noPlan();
        }
        mustBeAllowed(found.get());
        return answering.apply(found.get());
    }

    /** Staff of other clinics are refused, as soon as the patient's clinic is known. */
    private static void mustBeAllowed(Plan plan) {
        Optional.ofNullable(plan.file().usual())
                .ifPresent(usual -> Caller.current().mustBeAllowedAt(usual.clinic().value()));
    }
}
