package clinic.meridian.desk.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import java.time.Duration;
import java.util.Map;

/** Answers that refuse: RFC 9457, with a sentence that a receptionist could say. */
public final class Problems {

    /**
     * How long a client should wait when the store or the broker is away. Choice: long enough to
     * reconnect, short enough for someone at the counter.
     */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private Problems() {}

    public static ResponseEntity<ProblemDetail> of(Slug slug, String sentence) {
        return of(slug, sentence, Map.of());
    }

    /**
     * @param facts further members of the problem, such as {@code field} or {@code earliest}
     */
    public static ResponseEntity<ProblemDetail> of(
            Slug slug, String sentence, Map<String, ?> facts) {
        return ResponseEntity.status(slug.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(slug, sentence, facts));
    }

    /**
     * Asks for a little patience: 503 with {@code Retry-After}. The same request may be repeated.
     */
    public static ResponseEntity<ProblemDetail> unavailable(String sentence) {
        return ResponseEntity.status(Slug.UNAVAILABLE.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(PAUSE.toSeconds()))
                .body(detail(Slug.UNAVAILABLE, sentence, Map.of()));
    }

    /** A request that breaks a rule of its form: names the field. */
    public static ResponseEntity<ProblemDetail> invalid(String field, String sentence) {
        return of(Slug.INVALID_REQUEST, sentence, Map.of("field", field));
    }

    static ProblemDetail detail(Slug slug, String sentence, Map<String, ?> facts) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(slug.status(), sentence);
        problem.setType(slug.type());
        problem.setTitle(slug.title());
        facts.forEach(problem::setProperty);
        return problem;
    }
}
