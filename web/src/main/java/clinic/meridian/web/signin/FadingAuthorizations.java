package clinic.meridian.web.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

import java.time.Duration;
import java.util.Map;

/**
 * Sign-ins in progress and their refresh tokens, in memory, forgotten after a working day.
 *
 * <p>Spring's own in-memory store never forgets. Tokens of machines are not kept at all: they carry
 * everything, live for minutes and are checked by their signature.
 */
final class FadingAuthorizations implements OAuth2AuthorizationService {

    private static final Duration WORKING_DAY = Duration.ofHours(12);
    private static final int MOST = 10_000;

    private final Cache<String, OAuth2Authorization> byId =
            Caffeine.newBuilder().expireAfterWrite(WORKING_DAY).maximumSize(MOST).build();

    @Override
    public void save(OAuth2Authorization authorization) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
                authorization.getAuthorizationGrantType())) {
            byId.put(authorization.getId(), authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        byId.invalidate(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return byId.getIfPresent(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return byId.asMap().values().stream()
                .filter(known -> holds(known, token))
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(OAuth2Authorization known, String token) {
        Map<String, Object> waiting = known.getAttributes();
        return token.equals(waiting.get("state")) || known.getToken(token) != null;
    }
}
