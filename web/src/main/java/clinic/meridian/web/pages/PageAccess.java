package clinic.meridian.web.pages;

import clinic.meridian.desk.access.Access;
import clinic.meridian.desk.access.Role;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

import java.net.URI;

/** Who may open which page. What is not named here does not exist. */
@Configuration(proxyBeanMethods = false)
class PageAccess {

    /** The public API: each service checks what comes; no cookie counts here. */
    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http) {
        return http.securityMatcher("/api/**", "/v3/api-docs/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // The services set these themselves; twice would be wrong.
                .headers(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain pages(
            HttpSecurity http,
            ClientRegistrationRepository issuers,
            @Value("${meridian.issuer}") URI issuer,
            @Value("${meridian.public-url}") String publicUrl) {
        var csrf = new CookieCsrfTokenRepository();
        csrf.setCookieName("meridian-form");
        csrf.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        var signedOut = new OidcClientInitiatedLogoutSuccessHandler(issuers);
        signedOut.setPostLogoutRedirectUri(publicUrl + "/");
        var staff = PathPatternRequestMatcher.withDefaults().matcher("/staff/**");
        var interrupted = new HttpSessionRequestCache();
        interrupted.setRequestMatcher(staff);
        return http.requestCache(cache -> cache.requestCache(interrupted))
                .authorizeHttpRequests(
                        paths ->
                                paths.dispatcherTypeMatchers(
                                                DispatcherType.ERROR,
                                                DispatcherType.ASYNC,
                                                DispatcherType.FORWARD)
                                        .permitAll()
                                        .requestMatchers(
                                                "/",
                                                "/css/**",
                                                "/favicon.ico",
                                                "/visits/**",
                                                "/offers/**",
                                                "/proposals/**",
                                                "/unsubscribe",
                                                "/book/**",
                                                // There only with the profile "local".
                                                "/dev/**")
                                        .permitAll()
                                        .requestMatchers(staff)
                                        .authenticated()
                                        .anyRequest()
                                        .denyAll())
                .csrf(
                        forms ->
                                forms.csrfTokenRepository(csrf)
                                        // One-click unsubscribing (RFC 8058) is posted by the
                                        // mail provider; its key is the proof.
                                        .ignoringRequestMatchers("/unsubscribe", "/dev/clock"))
                .oauth2Login(
                        login ->
                                login.loginPage("/oauth2/authorization/meridian")
                                        .defaultSuccessUrl("/staff"))
                .oauth2Client(Customizer.withDefaults())
                .logout(
                        logout ->
                                logout.logoutUrl("/sign-out")
                                        .deleteCookies("meridian")
                                        .logoutSuccessHandler(signedOut))
                .exceptionHandling(
                        thrown ->
                                thrown.defaultAuthenticationEntryPointFor(
                                                new LoginUrlAuthenticationEntryPoint(
                                                        "/oauth2/authorization/meridian"),
                                                staff)
                                        .defaultAuthenticationEntryPointFor(
                                                (_, answer, _) -> answer.sendError(404), _ -> true))
                .headers(
                        SafeHeaders.of(
                                "'self' " + issuer.getScheme() + "://" + issuer.getAuthority()))
                .build();
    }

    /** Health for anyone; figures for machines and admins, who come with a token. */
    @Bean
    @Order(4)
    SecurityFilterChain inside(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        paths ->
                                paths.requestMatchers(EndpointRequest.to("health"))
                                        .permitAll()
                                        .anyRequest()
                                        .access(Access.role(Role.ADMIN)))
                .oauth2ResourceServer(
                        tokens ->
                                tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(Access.callers())))
                .build();
    }
}
