package clinic.meridian.plan.planning;

import clinic.meridian.desk.access.Caller;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PlanId;
import clinic.meridian.plan.planning.PlanView.ReviewView;

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
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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

    /** What a practitioner needs to know before opening the plan. */
    record Due(
            String id,
            String plan,
            String patient,
            String reason,
            String effect,
            Instant at,
            String sentence,
            String phase,
            @Nullable Integer improvementPct) {}

    record DueReviews(List<Due> reviews) {}

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

    /** Oldest first. */
    @GetMapping("/clinics/{clinic}/reviews")
    DueReviews reviews(@PathVariable ClinicId clinic) {
        return new DueReviews(
                plans.underReview(clinic).stream()
                        .flatMap(
                                plan ->
                                        plan.standing().reviews().stream()
                                                .map(ReviewView::of)
                                                .map(review -> due(plan, review)))
                        .sorted(Comparator.comparing(Due::at))
                        .toList());
    }

    private static Due due(Plan plan, ReviewView review) {
        return new Due(
                review.id(),
                plan.file().plan().value(),
                plan.patient().value(),
                review.reason(),
                review.effect(),
                review.at(),
                review.sentence(),
                plan.standing().phase(),
                plan.standing().improvementPct());
    }

    private ResponseEntity<?> on(PlanId id, Function<Plan, Answer> deciding) {
        return plans.find(id)
                .<ResponseEntity<?>>map(
                        plan -> {
                            Replies.mustBeAllowed(plan);
                            return Replies.of(deciding.apply(plan), HttpStatus.OK);
                        })
                .orElseGet(Replies::noPlan);
    }
}
