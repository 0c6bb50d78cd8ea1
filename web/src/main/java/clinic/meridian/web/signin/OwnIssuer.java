package clinic.meridian.web.signin;

import clinic.meridian.web.pages.SafeHeaders;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

import java.nio.file.Path;

/**
 * Our own issuer of tokens: OpenID Connect for staff, client credentials for machines.
 *
 * <p>What it remembers of a browser stands apart from what the pages remember, so that it could
 * leave this process without anyone noticing.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "meridian.sign-in.own", matchIfMissing = true)
class OwnIssuer {

    private static final String PAGE = "/sign-in";

    private final SecurityContextRepository signedIn = signedIn();
    private final HttpSessionRequestCache interrupted = interrupted();

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Holders holders(SignInProperties properties, PasswordEncoder encoder) {
        properties.requireCredentials();
        return new Holders(properties, encoder);
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new FadingAuthorizations();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(@Value("${meridian.signing-key-file}") Path file) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(file)));
    }

    @Bean
    AuthorizationServerSettings issuer(@Value("${meridian.issuer}") String url) {
        return AuthorizationServerSettings.builder().issuer(url).build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, own -> own.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(signedIn))
                .requestCache(cache -> cache.requestCache(interrupted))
                .exceptionHandling(
                        thrown ->
                                thrown.defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint(PAGE),
                                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signInForm(HttpSecurity http, Holders holders) {
        return http.securityMatcher(PAGE)
                .userDetailsService(holders)
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(signedIn))
                .requestCache(cache -> cache.requestCache(interrupted))
                .formLogin(form -> form.loginPage(PAGE).defaultSuccessUrl("/staff"))
                .headers(SafeHeaders.of("'self'"))
                .build();
    }

    private static SecurityContextRepository signedIn() {
        var session = new HttpSessionSecurityContextRepository();
        session.setSpringSecurityContextKey("meridian.issuer.signed-in");
        return session;
    }

    private static HttpSessionRequestCache interrupted() {
        var session = new HttpSessionRequestCache();
        session.setSessionAttrName("meridian.issuer.interrupted");
        return session;
    }
}
