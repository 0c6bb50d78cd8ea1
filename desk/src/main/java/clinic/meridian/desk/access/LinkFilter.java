package clinic.meridian.desk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.List;

/**
 * Lets a patient in by a link: {@code Authorization: Link <key>} or query parameter {@code key}.
 */
final class LinkFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Link ";

    private final SignedLinks links;
    private final AuthenticationEntryPoint refusal;

    LinkFilter(SignedLinks links, AuthenticationEntryPoint refusal) {
        this.links = links;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = key(request);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        switch (links.check(key)) {
            case SignedLinks.Checked.Valid(Link link) -> {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                Caller.by(link), null, List.of()));
                SecurityContextHolder.setContext(context);
                chain.doFilter(request, response);
            }
            case SignedLinks.Checked.Expired _ ->
                    refusal.commence(
                            request,
                            response,
                            new CredentialsExpiredException(
                                    "This link has expired. Please call the clinic."));
            case SignedLinks.Checked.Forged _ ->
                    refusal.commence(
                            request,
                            response,
                            new BadCredentialsException("This link is not complete or not ours."));
        }
    }

    private static @Nullable String key(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    ? authorization.substring(SCHEME.length()).strip()
                    : null;
        }
        return keyInQuery(request);
    }

    /** Not by getParameter, which would read the body of a form post. */
    private static @Nullable String keyInQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&")) {
            if (pair.startsWith("key=")) {
                return pair.substring("key=".length());
            }
        }
        return null;
    }
}
