package clinic.meridian.plan.migration;

import clinic.meridian.desk.access.Caller;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PlanId;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.migration.MigrationDesk.Target;
import clinic.meridian.plan.migration.Preview.Stand;
import clinic.meridian.plan.planning.Edition;
import clinic.meridian.plan.planning.Keys;
import clinic.meridian.plan.planning.Plan;
import clinic.meridian.plan.planning.Plans;
import clinic.meridian.plan.planning.Refused;
import clinic.meridian.plan.planning.Replies;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Going over to another version of a protocol. */
@RestController
@RequestMapping("/api")
class MigrationController {

    private final Plans plans;
    private final MigrationDesk desk;

    MigrationController(Plans plans, MigrationDesk desk) {
        this.plans = plans;
        this.desk = desk;
    }

    /**
     * A plan that would go over.
     *
     * @param changes what would be different now; empty: only rules to come
     */
    record Candidate(
            String plan,
            String patient,
            String from,
            String to,
            Stand before,
            Stand after,
            List<String> changes) {

        static Candidate of(Preview preview) {
            return new Candidate(
                    preview.plan(),
                    preview.patient(),
                    preview.from(),
                    preview.to(),
                    preview.before(),
                    preview.after(),
                    preview.changes());
        }
    }

    record Candidates(List<Candidate> plans) {}

    /** Writes nothing. */
    @GetMapping("/plans/{plan}/migration")
    ResponseEntity<?> preview(@PathVariable PlanId plan, @RequestParam String to) {
        return on(
                plan,
                found ->
                        switch (desk.target(found, to)) {
                            case Target.Found at ->
                                    ResponseEntity.ok()
                                            .eTag(Long.toString(found.file().edition()))
                                            .body(desk.preview(found, at.protocol()));
                            case Target.Not not -> Replies.refused(not.refused());
                        });
    }

    @PostMapping("/plans/{plan}/migrate")
    ResponseEntity<?> migrate(
            @PathVariable PlanId plan,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MigrateRequest request) {
        var id = Keys.id("migrate/" + plan, key);
        return on(plan, found -> migrated(found, id, request, Edition.of(ifMatch)));
    }

    private ResponseEntity<?> migrated(
            Plan plan, String id, MigrateRequest request, Edition edition) {
        var repeated = desk.repeated(plan, id, request);
        if (repeated.isPresent()) {
            return repeated.get()
                    ? Replies.plan(HttpStatus.OK, plan)
                    : Replies.refused(Refused.keyReused());
        }
        return switch (desk.target(plan, request.to())) {
            case Target.Found at ->
                    Replies.of(
                            desk.migrate(
                                    plan,
                                    id,
                                    at.protocol(),
                                    request.reason(),
                                    Caller.current().subject(),
                                    edition),
                            HttpStatus.OK);
            case Target.Not not -> Replies.refused(not.refused());
        };
    }

    /**
     * Running plans of a clinic that follow another version, or none when nothing would go over.
     */
    @GetMapping("/clinics/{clinic}/migrations")
    Candidates candidates(@PathVariable ClinicId clinic, @RequestParam String to) {
        return new Candidates(
                plans.at(clinic).stream()
                        .filter(plan -> plan.standing().kind() != Standing.Kind.FINISHED)
                        .flatMap(plan -> candidate(plan, to))
                        .toList());
    }

    private Stream<Candidate> candidate(Plan plan, String to) {
        return switch (desk.target(plan, to)) {
            case Target.Found at -> Stream.of(Candidate.of(desk.preview(plan, at.protocol())));
            case Target.Not _ -> Stream.empty();
        };
    }

    private ResponseEntity<?> on(PlanId id, Function<Plan, ResponseEntity<?>> doing) {
        return Replies.about(plans.find(id), doing);
    }
}
