package clinic.meridian.desk.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import java.util.Optional;
import java.util.Set;

/**
 * Who is asking: staff or a machine by its token, a patient by a signed link, or the public.
 *
 * @param subject the token's subject; {@code link:appointment:…} for a link; {@code public}
 *     otherwise. Fit for the audit: it names nobody but staff
 * @param roles with everything that they include
 * @param clinics ids, or {@code *} for all
 */
public record Caller(String subject, Set<Role> roles, Set<String> clinics, @Nullable Link link)
        implements AuthenticatedPrincipal {

    private static final Caller PUBLIC = new Caller("public", Set.of(), Set.of(), null);

    public Caller {
        roles = Set.copyOf(roles);
        clinics = Set.copyOf(clinics);
    }

    static Caller by(Link link) {
        return new Caller("link:" + link, Set.of(), Set.of(), link);
    }

    /** The caller of the request that this thread serves. */
    public static Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? caller
                : PUBLIC;
    }

    /** Present when a patient came by a signed link. */
    public Optional<Link> byLink() {
        return Optional.ofNullable(link);
    }

    public boolean staff() {
        return !roles.isEmpty();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean worksAt(String clinic) {
        return clinics.contains("*") || clinics.contains(clinic);
    }

    /**
     * For things whose path doesn't name their clinic. Lets a link pass, since its rule has tied it
     * to this one thing already.
     *
     * @throws AccessDeniedException for staff of other clinics and for the public; answered 403
     */
    public void mustBeAllowedAt(String clinic) {
        if (link == null && !worksAt(clinic)) {
            throw new AccessDeniedException("not at this clinic");
        }
    }

    @Override
    public String getName() {
        return subject;
    }
}
