package clinic.meridian.desk.problem;

import org.springframework.http.HttpStatus;

import java.net.URI;
import java.util.Locale;

/** The kinds of refusal that the public API names. Published: a name never changes its meaning. */
public enum Slug {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    SLOT_TAKEN(HttpStatus.CONFLICT),
    /**
     * The appointment is not in a state that allows the request, such as completing a missed visit.
     */
    WRONG_STATE(HttpStatus.CONFLICT),
    HOLD_EXPIRED(HttpStatus.GONE),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    OUTSIDE_HOURS(HttpStatus.UNPROCESSABLE_CONTENT),
    LICENCE_EXPIRED(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_SOON(HttpStatus.UNPROCESSABLE_CONTENT),
    NEEDS_CLEARANCE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Staff have to say yes, such as after missed visits or to a patient who comes very late. */
    NEEDS_APPROVAL(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Slug(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** Such as {@code slot-taken}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Such as {@code https://meridian.clinic/problems/slot-taken}. */
    public URI type() {
        return URI.create("https://meridian.clinic/problems/" + text());
    }

    /** Such as {@code Slot taken}. */
    public String title() {
        String words = text().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
