package clinic.meridian.web.limits;

import clinic.meridian.desk.problem.Problems;
import clinic.meridian.desk.problem.Slug;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;

/**
 * Slows down whoever posts too often without being known: registrations, holds, bookings, sign-ins.
 *
 * <p>Stands before the security filters, so that guessing passwords costs us no hashing. Webhooks
 * are left alone: their sender is checked by its signature and comes in bursts.
 */
@Component
@Order(PublicDoor.BEFORE_SECURITY)
class PublicDoor extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -110;

    private final Patience posts;
    private final Patience signIns;
    private final JsonMapper json;
    private final Counter turnedAway;

    PublicDoor(LimitProperties limits, JsonMapper json, MeterRegistry meters) {
        this.posts = new Patience(limits.publicPostsPerMinute());
        this.signIns = new Patience(limits.signInsPerMinute());
        this.json = json;
        this.turnedAway =
                Counter.builder("meridian.web.turned.away")
                        .description("requests refused because an address posted too often")
                        .register(meters);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || request.getRequestURI().startsWith("/api/webhooks/")
                || request.getRequestURI().startsWith("/dev/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = wait(request);
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        turnedAway.increment();
        var problem = Problems.of(Slug.TOO_MANY_REQUESTS, "That was a lot at once. Please wait.");
        response.setStatus(problem.getStatusCode().value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem.getBody());
    }

    private Duration wait(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.equals("/oauth2/token") || path.equals("/sign-in")) {
            return signIns.waitOf(request.getRemoteAddr());
        }
        boolean known = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        return known ? Duration.ZERO : posts.waitOf(request.getRemoteAddr());
    }
}
