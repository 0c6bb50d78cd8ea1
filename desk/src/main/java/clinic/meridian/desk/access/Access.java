package clinic.meridian.desk.access;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Rules for paths of staff and machines. */
public final class Access {

    private Access() {}

    /** Anyone who holds the role, or one that includes it, at any clinic. */
    public static AuthorizationManager<RequestAuthorizationContext> role(Role role) {
        return (authentication, _) -> decide(caller(authentication.get()).has(role));
    }

    /**
     * Whoever holds the role and works at the clinic that the path names.
     *
     * @param variable the path variable with the clinic's id
     */
    public static AuthorizationManager<RequestAuthorizationContext> clinic(
            String variable, Role role) {
        return (authentication, request) -> {
            Caller caller = caller(authentication.get());
            String clinic = request.getVariables().get(variable);
            return decide(clinic != null && caller.has(role) && caller.worksAt(clinic));
        };
    }

    /** Turns a checked token into its {@link Caller}, for a filter chain of one's own. */
    public static Converter<Jwt, AbstractAuthenticationToken> callers() {
        return new TokenCallers();
    }

    static Caller caller(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? caller
                : new Caller("public", java.util.Set.of(), java.util.Set.of(), null);
    }

    static AuthorizationDecision decide(boolean granted) {
        return new AuthorizationDecision(granted);
    }
}
