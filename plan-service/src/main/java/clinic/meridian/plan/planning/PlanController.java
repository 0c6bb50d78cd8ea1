package clinic.meridian.plan.planning;

import clinic.meridian.desk.access.Caller;
import clinic.meridian.events.PlanId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.function.Function;

/** What practitioners decide: overrides and reviews. */
@RestController
@RequestMapping("/api")
class PlanController {

    private final Plans plans;
    private final PlanDesk desk;

    PlanController(Plans plans, PlanDesk desk) {
        this.plans = plans;
        this.desk = desk;
    }

    @PostMapping("/plans/{plan}/override")
    ResponseEntity<?> override(
            @PathVariable PlanId plan,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody OverrideRequest request) {
        var id = Keys.id("override/" + plan, key);
        return on(
                plan,
                found ->
                        desk.override(
                                found,
                                id,
                                request,
                                Caller.current().subject(),
                                Edition.of(ifMatch)));
    }

    @PostMapping("/plans/{plan}/reviews/{review}/close")
    ResponseEntity<?> close(
            @PathVariable PlanId plan,
            @PathVariable String review,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable CloseRequest request) {
        var decided = request == null ? new CloseRequest(null, null) : request;
        return on(
                plan,
                found ->
                        desk.close(
                                found,
                                review,
                                decided,
                                Caller.current().subject(),
                                Edition.of(ifMatch)));
    }

    /** The red-flag questions were asked at the clinic. */
    @PostMapping("/plans/{plan}/screenings")
    ResponseEntity<?> screen(
            @PathVariable PlanId plan,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ScreeningRequest request) {
        var id = Keys.id("screenings/" + plan, key);
        return on(plan, found -> desk.screen(found, id, request, Caller.current().subject()));
    }

    private ResponseEntity<?> on(PlanId id, Function<Plan, Answer> deciding) {
        return Replies.about(
                plans.find(id), plan -> Replies.of(deciding.apply(plan), HttpStatus.OK));
    }
}
