package clinic.meridian.desk.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * What a service opens, and to whom. Every path that no rule names stays shut.
 *
 * <pre>{@code
 * @Bean
 * AccessRules rules() {
 *     return paths ->
 *             paths.requestMatchers(GET, "/api/clinics/{clinic}/openings").permitAll()
 *                     .requestMatchers("/api/clinics/{clinic}/day-sheets/**")
 *                     .access(Access.clinic("clinic", Role.RECEPTION))
 *                     .requestMatchers("/api/appointments/{id}/**")
 *                     .access(Links.to("appointment", "id").orRoles(Role.RECEPTION));
 * }
 * }</pre>
 */
@FunctionalInterface
public interface AccessRules {

    void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    paths);
}
