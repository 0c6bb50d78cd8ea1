package clinic.meridian.web.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The clients of the issuer: the pages of this module, and machines. */
@Configuration(proxyBeanMethods = false)
class Clients {

    /** The name of the issuer in the paths of Spring's sign-in. */
    static final String ISSUER = "meridian";

    /** Choice: short, since a token cannot be taken back; machines simply ask again. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private static final String CALLBACK = "/login/oauth2/code/" + ISSUER;

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "meridian.sign-in.own", matchIfMissing = true)
    static class OfOurOwn {

        /** Between this process and itself; a new one at every start. */
        private final String secret =
                new Base64StringKeyGenerator(java.util.Base64.getUrlEncoder().withoutPadding(), 32)
                        .generateKey();

        @Bean
        RegisteredClientRepository registeredClients(
                SignInProperties properties,
                PasswordEncoder encoder,
                @Value("${meridian.public-url}") String publicUrl) {
            List<RegisteredClient> clients = new ArrayList<>();
            clients.add(
                    pages(properties.web().clientId(), Holders.hashed(secret, encoder), publicUrl));
            properties.machines().stream()
                    .filter(one -> !one.id().isBlank())
                    .map(one -> machine(one.id(), Holders.hashed(one.secret(), encoder)))
                    .forEach(clients::add);
            return new InMemoryRegisteredClientRepository(clients);
        }

        @Bean
        ClientRegistrationRepository issuers(
                SignInProperties properties,
                @Value("${meridian.issuer}") String issuer,
                @Value("${meridian.public-url}") String publicUrl) {
            URI back = properties.backChannel();
            return new InMemoryClientRegistrationRepository(
                    ClientRegistration.withRegistrationId(ISSUER)
                            .clientId(properties.web().clientId())
                            .clientSecret(secret)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(publicUrl + CALLBACK)
                            .scope("openid")
                            .issuerUri(issuer)
                            .authorizationUri(issuer + "/oauth2/authorize")
                            .tokenUri(back + "/oauth2/token")
                            .jwkSetUri(back + "/oauth2/jwks")
                            .userNameAttributeName("sub")
                            .build());
        }

        private static RegisteredClient pages(String id, String hash, String publicUrl) {
            return RegisteredClient.withId(id)
                    .clientId(id)
                    .clientSecret(hash)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                    .redirectUri(publicUrl + CALLBACK)
                    .postLogoutRedirectUri(publicUrl + "/")
                    .scope("openid")
                    .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                    .tokenSettings(tokens())
                    .build();
        }

        private static RegisteredClient machine(String id, String hash) {
            return RegisteredClient.withId(id)
                    .clientId(id)
                    .clientSecret(hash)
                    .clientAuthenticationMethods(
                            ways ->
                                    Stream.of(
                                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
                                                    ClientAuthenticationMethod.CLIENT_SECRET_POST)
                                            .forEach(ways::add))
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .tokenSettings(tokens())
                    .build();
        }

        private static TokenSettings tokens() {
            return TokenSettings.builder()
                    .accessTokenTimeToLive(TOKEN_LIFE)
                    .reuseRefreshTokens(false)
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "meridian.sign-in.own", havingValue = "false")
    static class OfAnother {

        /** Asks the issuer for its addresses when the first person signs in, not at the start. */
        @Bean
        ClientRegistrationRepository issuers(
                SignInProperties properties,
                @Value("${meridian.issuer}") String issuer,
                @Value("${meridian.public-url}") String publicUrl) {
            return new SupplierClientRegistrationRepository(
                    () ->
                            new InMemoryClientRegistrationRepository(
                                    ClientRegistrations.fromIssuerLocation(issuer)
                                            .registrationId(ISSUER)
                                            .clientId(properties.web().clientId())
                                            .clientSecret(properties.web().clientSecret())
                                            .redirectUri(publicUrl + CALLBACK)
                                            .scope("openid", "profile")
                                            .build()));
        }
    }
}
