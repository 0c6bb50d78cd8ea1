package clinic.meridian.plan.planning;

import clinic.meridian.desk.access.Access;
import clinic.meridian.desk.access.AccessRules;
import clinic.meridian.desk.access.Links;
import clinic.meridian.desk.access.Role;
import clinic.meridian.plan.condition.Conditions;
import clinic.meridian.plan.coverage.CoveragePolicies;
import clinic.meridian.plan.outcomes.Measures;
import clinic.meridian.plan.protocol.Protocols;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Wires protocols, access and the look at plans that change by time alone. */
@Configuration(proxyBeanMethods = false)
class PlanningConfiguration {

    /** Staff read plans; practitioners change them; patients report by their own link. */
    @Bean
    AccessRules planRules() {
        return paths ->
                paths.requestMatchers(HttpMethod.GET, "/api/patients/{patient}/plan")
                        .access(Links.to("patient", "patient").orRoles(Role.RECEPTION))
                        .requestMatchers(HttpMethod.GET, "/api/patients/{patient}/plan/summary")
                        .access(Links.to("patient", "patient").orRoles(Role.RECEPTION))
                        .requestMatchers(HttpMethod.PUT, "/api/patients/{patient}/plan")
                        .access(Access.role(Role.PRACTITIONER))
                        .requestMatchers(HttpMethod.POST, "/api/patients/{patient}/pain-reports")
                        .access(Links.to("patient", "patient").orRoles(Role.RECEPTION))
                        .requestMatchers(HttpMethod.POST, "/api/patients/{patient}/measures")
                        .access(Links.to("patient", "patient").orRoles(Role.RECEPTION))
                        .requestMatchers(HttpMethod.GET, "/api/patients/{patient}/outcomes")
                        .access(Access.role(Role.RECEPTION))
                        .requestMatchers(HttpMethod.POST, "/api/patients/{patient}/corrections")
                        .access(Access.role(Role.PRACTITIONER))
                        .requestMatchers(
                                HttpMethod.POST, "/api/plans/{plan}/coverage/authorisations")
                        .access(Access.role(Role.RECEPTION))
                        .requestMatchers(HttpMethod.POST, "/api/plans/{plan}/**")
                        .access(Access.role(Role.PRACTITIONER))
                        .requestMatchers(HttpMethod.GET, "/api/protocols/**", "/api/conditions/**")
                        .access(Access.role(Role.RECEPTION))
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/coverage-policies/**",
                                "/api/patients/{patient}/coverage")
                        .access(Access.role(Role.RECEPTION))
                        .requestMatchers(HttpMethod.GET, "/api/clinics/{clinic}/forecast")
                        .access(Access.clinic("clinic", Role.PRACTITIONER));
    }

    @Bean
    Protocols protocols(@Value("${meridian.protocols}") Resource[] files) throws IOException {
        return new Protocols(texts(files));
    }

    @Bean
    CoveragePolicies coveragePolicies(@Value("${meridian.coverage}") Resource[] files)
            throws IOException {
        return new CoveragePolicies(texts(files));
    }

    @Bean
    Conditions conditions(@Value("${meridian.conditions}") Resource[] files) throws IOException {
        return new Conditions(texts(files));
    }

    private static Map<String, String> texts(Resource[] files) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (var file : files) {
            texts.put(
                    Objects.requireNonNullElse(file.getFilename(), file.getDescription()),
                    file.getContentAsString(StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Bean
    Measures measures(@Value("${meridian.measures}") Resource file) throws IOException {
        return new Measures(
                Objects.requireNonNullElse(file.getFilename(), file.getDescription()),
                file.getContentAsString(StandardCharsets.UTF_8));
    }

    @Bean
    SchedulingConfigurer lookingAgain(
            LookAgain lookAgain, @Value("${meridian.look-again-every}") Duration every) {
        return tasks -> tasks.addFixedDelayTask(lookAgain::run, every);
    }
}
