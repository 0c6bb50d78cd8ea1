package clinic.meridian.desk.access;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.List;

/**
 * A service as a resource server: it checks every token itself and keeps no session.
 *
 * <p>Open to all: whether it lives ({@code /actuator/health}) and what it offers ({@code
 * /v3/api-docs}). Everything else needs a rule in some {@link AccessRules}; the rest of {@code
 * /actuator} needs the role admin, also of a machine.
 */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    @Bean
    SecurityFilterChain services(
            HttpSecurity http, List<AccessRules> rules, SignedLinks links, JsonMapper json) {
        Refusals refusals = new Refusals(json);
        return http
                // No cookies, so a page of another site has nothing to ride on.
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(
                        tokens ->
                                tokens.jwt(
                                                jwt ->
                                                        jwt.jwtAuthenticationConverter(
                                                                new TokenCallers()))
                                        .authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals)
                                        .withObjectPostProcessor(refusals.ofTokens()))
                .addFilterBefore(
                        new LinkFilter(links, refusals), BearerTokenAuthenticationFilter.class)
                .exceptionHandling(
                        thrown ->
                                thrown.authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals))
                .authorizeHttpRequests(
                        paths -> {
                            // What an admitted request goes on with: its stream, its error page.
                            paths.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                    .permitAll()
                                    .requestMatchers(
                                            HttpMethod.GET,
                                            "/actuator/health/**",
                                            "/v3/api-docs/**",
                                            "/v3/api-docs.yaml")
                                    .permitAll()
                                    .requestMatchers("/actuator/**")
                                    .access(Access.role(Role.ADMIN));
                            rules.forEach(each -> each.open(paths));
                            paths.anyRequest().denyAll();
                        })
                .build();
    }

    /** Fetches the issuer's keys when the first token comes, so the start needs no issuer. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokens(
            @Value("${meridian.issuer}") String issuer,
            @Value("${meridian.jwk-set-uri:${meridian.issuer}/oauth2/jwks}") String keys) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys).build();
        // Lifetimes by the machine's clock, also when the clinic's has been moved.
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(issuer));
        return decoder;
    }

    @Bean
    @ConditionalOnMissingBean
    SignedLinks signedLinks(@Value("${meridian.link-key}") String key, Clock clock) {
        return new SignedLinks(key, clock);
    }
}
