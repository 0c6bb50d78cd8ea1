package clinic.meridian.plan.migration;

import clinic.meridian.desk.access.Access;
import clinic.meridian.desk.access.AccessRules;
import clinic.meridian.desk.access.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Practitioners look at other versions and go over; nobody else does. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    AccessRules migrationRules() {
        return paths ->
                paths.requestMatchers(HttpMethod.GET, "/api/plans/{plan}/migration")
                        .access(Access.role(Role.PRACTITIONER))
                        .requestMatchers(HttpMethod.GET, "/api/clinics/{clinic}/migrations")
                        .access(Access.clinic("clinic", Role.PRACTITIONER));
    }
}
