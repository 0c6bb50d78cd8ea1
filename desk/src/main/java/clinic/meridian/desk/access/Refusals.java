package clinic.meridian.desk.access;

import clinic.meridian.desk.problem.Problems;
import clinic.meridian.desk.problem.Slug;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** 401 and 403 as problems; 503 when the issuer of tokens cannot be asked for its keys. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException thrown)
            throws IOException {
        if (thrown instanceof AuthenticationServiceException) {
            write(
                    response,
                    Problems.unavailable("Sign-in cannot be checked just now. Please try again."));
            return;
        }
        boolean ofLink =
                thrown instanceof BadCredentialsException
                        || thrown instanceof CredentialsExpiredException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, ofLink ? "Link" : "Bearer");
        String sentence =
                ofLink && thrown.getMessage() != null
                        ? thrown.getMessage()
                        : "Please sign in, or use the link in your message.";
        write(response, Problems.of(Slug.UNAUTHORIZED, sentence));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(response, Problems.of(Slug.FORBIDDEN, "This is not yours to see or change."));
    }

    /** By default an issuer that doesn't answer would surface as a bare 500. */
    ObjectPostProcessor<BearerTokenAuthenticationFilter> ofTokens() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(Refusals.this::commence);
                return filter;
            }
        };
    }

    private void write(HttpServletResponse response, ResponseEntity<ProblemDetail> problem)
            throws IOException {
        response.setStatus(problem.getStatusCode().value());
        problem.getHeaders()
                .forEach((name, values) -> values.forEach(v -> response.setHeader(name, v)));
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getOutputStream(), problem.getBody());
    }
}
