package clinic.meridian.desk.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import java.util.Set;
import java.util.function.Supplier;

/** Rules for paths that a patient reaches by a signed link: the link's id must be the path's. */
public final class Links implements AuthorizationManager<RequestAuthorizationContext> {

    private final String kind;
    private final String variable;
    private final Set<Role> orRoles;

    private Links(String kind, String variable, Set<Role> orRoles) {
        this.kind = kind;
        this.variable = variable;
        this.orRoles = orRoles;
    }

    /**
     * @param kind what the link is about, such as {@code appointment}
     * @param variable the path variable that must equal the link's id
     */
    public static Links to(String kind, String variable) {
        return new Links(kind, variable, Set.of());
    }

    /** The same path for staff; the controller still asks {@link Caller#mustBeAllowedAt}. */
    public Links orRoles(Role... roles) {
        return new Links(kind, variable, Set.of(roles));
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext request) {
        Caller caller = Access.caller(authentication.get());
        boolean linked =
                caller.byLink()
                        .filter(link -> link.kind().equals(kind))
                        .filter(link -> link.id().equals(request.getVariables().get(variable)))
                        .isPresent();
        return Access.decide(linked || orRoles.stream().anyMatch(caller::has));
    }
}
