package clinic.meridian.web.services;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** A service said no, with its reason; or did not answer. */
public final class ServiceRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String slug;

    /**
     * @param sentence fit to be shown to a patient
     */
    ServiceRefusal(HttpStatusCode status, String slug, String sentence) {
        super(sentence);
        this.status = status.value();
        this.slug = slug;
    }

    static ServiceRefusal noAnswer() {
        return new ServiceRefusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Our system is restarting. Please try again in a moment.");
    }

    public HttpStatus status() {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? HttpStatus.BAD_GATEWAY : known;
    }

    /** Such as {@code slot-taken}. */
    public String slug() {
        return slug;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
