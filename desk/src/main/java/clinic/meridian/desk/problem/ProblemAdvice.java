package clinic.meridian.desk.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import java.util.List;
import java.util.Map;

/**
 * Turns what a controller throws into a problem.
 *
 * <p>A body or parameter that breaks a rule is {@code invalid-request} with its field; an outage is
 * {@code unavailable} and may be repeated; anything else is our mistake: it is logged here and
 * answered without a word about the inside.
 */
@RestControllerAdvice
@Order(0)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final List<Outage> outages;

    ProblemAdvice(List<Outage> outages) {
        this.outages = outages;
    }

    /** Spring Security answers these itself, as problems too. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> other(Exception thrown) {
        if (Outages.known(thrown) || outages.stream().anyMatch(kind -> kind.is(thrown))) {
            LOG.warn("answered 503: {}", thrown.toString());
            return Problems.unavailable(
                    "The appointment system is catching its breath. Please try again.");
        }
        if (thrown instanceof IllegalArgumentException raised) {
            var rule = BrokenRule.in(raised);
            if (rule.isPresent()) {
                return Problems.invalid(rule.get().field(), rule.get().sentence());
            }
        }
        LOG.error("answered 500", thrown);
        return Problems.of(
                Slug.INTERNAL,
                "Something went wrong on our side. Nothing was lost; it has been noted.");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException thrown,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(BrokenRule.in(thrown.getCause()));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException thrown,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        FieldError error = thrown.getBindingResult().getFieldError();
        return error == null
                ? invalid(new BrokenRule("body", "body: is not valid"))
                : invalid(
                        new BrokenRule(
                                error.getField(),
                                error.getField() + ": " + error.getDefaultMessage()));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException thrown,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String name = thrown.getParameterName();
        return invalid(new BrokenRule(name, name + ": missing"));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException thrown,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String name =
                thrown instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getName()
                        : "request";
        return invalid(BrokenRule.in(name, thrown.getRequiredType(), thrown));
    }

    /** Everything else that Spring MVC refuses by itself: no such path, method, media type. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception thrown,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Slug slug = slug(status);
        if (slug == Slug.INTERNAL) {
            LOG.error("answered 500", thrown);
        }
        String sentence =
                body instanceof ProblemDetail written
                                && written.getDetail() != null
                                && slug != Slug.INTERNAL
                        ? written.getDetail()
                        : slug.title();
        HttpHeaders answer = new HttpHeaders();
        answer.putAll(headers);
        answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(
                thrown, Problems.detail(slug, sentence, Map.of()), answer, slug.status(), request);
    }

    private static ResponseEntity<Object> invalid(BrokenRule rule) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        Problems.detail(
                                Slug.INVALID_REQUEST,
                                rule.sentence(),
                                Map.of("field", rule.field())));
    }

    private static Slug slug(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        for (Slug slug : Slug.values()) {
            if (slug.status() == known) {
                return slug;
            }
        }
        return status.is4xxClientError() ? Slug.INVALID_REQUEST : Slug.INTERNAL;
    }
}
