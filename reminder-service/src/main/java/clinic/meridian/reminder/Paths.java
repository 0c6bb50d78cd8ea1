package clinic.meridian.reminder;

import clinic.meridian.desk.access.AccessRules;
import clinic.meridian.desk.access.Links;
import clinic.meridian.desk.access.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class Paths {

    @Bean
    AccessRules rules() {
        return paths ->
                paths
                        // The provider signs what it sends; the controllers check it.
                        .requestMatchers(HttpMethod.POST, "/api/webhooks/sms/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/patients/{patient}/messages")
                        .access(
                                Links.to("patient", "patient")
                                        .orRoles(Role.RECEPTION, Role.PRACTITIONER, Role.ADMIN))
                        .requestMatchers(HttpMethod.GET, "/api/appointments/{id}/reminders")
                        .access(
                                Links.to("appointment", "id")
                                        .orRoles(Role.RECEPTION, Role.PRACTITIONER, Role.ADMIN))
                        .requestMatchers(HttpMethod.POST, "/api/patients/{patient}/opt-out")
                        .access(
                                Links.to("patient", "patient")
                                        .orRoles(Role.RECEPTION, Role.PRACTITIONER, Role.ADMIN));
    }
}
