package clinic.meridian.plan.reviews;

import clinic.meridian.desk.access.Access;
import clinic.meridian.desk.access.AccessRules;
import clinic.meridian.desk.access.Role;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PlanId;
import clinic.meridian.plan.course.Review;
import clinic.meridian.plan.outcomes.Measures;
import clinic.meridian.plan.planning.Plan;
import clinic.meridian.plan.planning.Plans;
import clinic.meridian.plan.planning.Refused;
import clinic.meridian.plan.planning.Replies;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Optional;

/** Reads reviews; they are closed at the plan. */
@RestController
class ReviewController {

    private final Plans plans;
    private final Measures measures;

    ReviewController(Plans plans, Measures measures) {
        this.plans = plans;
        this.measures = measures;
    }

    record All(List<DueReview> reviews) {}

    /** What holds a plan comes first. */
    @GetMapping("/api/clinics/{clinic}/reviews")
    All due(@PathVariable ClinicId clinic) {
        return new All(DueReview.among(plans.underReview(clinic)));
    }

    /** One open review with all that is needed to decide it. */
    @GetMapping("/api/plans/{plan}/reviews/{review}")
    ResponseEntity<?> sheet(@PathVariable PlanId plan, @PathVariable String review) {
        return Replies.about(plans.find(plan), found -> sheet(found, review));
    }

    private ResponseEntity<?> sheet(Plan plan, String review) {
        return open(plan, review)
                .<ResponseEntity<?>>map(
                        found ->
                                ResponseEntity.ok(
                                        ReviewSheet.of(plan, found, measures, plans.now())))
                .orElseGet(
                        () ->
                                Replies.refused(
                                        Refused.notFound("There is no open review of that name.")));
    }

    private static Optional<Review> open(Plan plan, String id) {
        return plan.standing().reviews().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Configuration(proxyBeanMethods = false)
    static class Rules {

        @Bean
        AccessRules reviewRules() {
            return paths ->
                    paths.requestMatchers(HttpMethod.GET, "/api/clinics/{clinic}/reviews")
                            .access(Access.clinic("clinic", Role.PRACTITIONER))
                            .requestMatchers(HttpMethod.GET, "/api/plans/{plan}/reviews/{review}")
                            .access(Access.role(Role.PRACTITIONER));
        }
    }
}
