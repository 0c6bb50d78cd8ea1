package clinic.meridian.plan.overdue;

import clinic.meridian.desk.access.Access;
import clinic.meridian.desk.access.AccessRules;
import clinic.meridian.desk.access.Role;
import clinic.meridian.events.ClinicId;
import clinic.meridian.plan.planning.Plans;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** The list to ring up. */
@RestController
class OverdueController {

    private final Plans plans;

    OverdueController(Plans plans) {
        this.plans = plans;
    }

    record All(List<Overdue> patients) {}

    /** Longest overdue first. */
    @GetMapping("/api/clinics/{clinic}/overdue")
    All overdue(@PathVariable ClinicId clinic) {
        var now = plans.now();
        return new All(Overdue.among(plans.pastTheirWindow(clinic), now));
    }

    @Configuration(proxyBeanMethods = false)
    static class Rules {

        @Bean
        AccessRules overdueRules() {
            return paths ->
                    paths.requestMatchers(HttpMethod.GET, "/api/clinics/{clinic}/overdue")
                            .access(Access.clinic("clinic", Role.RECEPTION));
        }
    }
}
