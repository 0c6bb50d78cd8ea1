package clinic.meridian.web.services;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import java.util.List;
import java.util.Map;

/**
 * What the pages of staff ask of plan-service. A token is that of the one who is signed in.
 *
 * <p>Everything throws {@link ServiceRefusal} when plan-service says no.
 */
public final class PlanDesk {

    private record Reviews(List<DueReview> reviews) {}

    private record Overdue(List<OverduePatient> patients) {}

    private final RestClient http;

    PlanDesk(RestClient http) {
        this.http = http;
    }

    /** What holds a plan comes first. */
    public List<DueReview> reviews(String clinic, String token) {
        return body(get(token, "/api/clinics/{clinic}/reviews", clinic).body(Reviews.class))
                .reviews();
    }

    /** Longest overdue first. */
    public List<OverduePatient> overdue(String clinic, String token) {
        return body(get(token, "/api/clinics/{clinic}/overdue", clinic).body(Overdue.class))
                .patients();
    }

    public ReviewSheet review(String plan, String review, String token) {
        return body(
                get(token, "/api/plans/{plan}/reviews/{review}", plan, review)
                        .body(ReviewSheet.class));
    }

    /** Closing again with the same decision changes nothing. */
    public void close(
            String plan, String review, String decision, @Nullable String note, String token) {
        http.post()
                .uri("/api/plans/{plan}/reviews/{review}/close", plan, review)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        note == null || note.isBlank()
                                ? Map.of("decision", decision)
                                : Map.of("decision", decision, "note", note))
                .retrieve()
                .toBodilessEntity();
    }

    /** The one page that the patient reads, as plan-service wrote it. */
    public ResponseEntity<byte[]> summary(String patient, String format, String token) {
        return get(token, "/api/patients/{patient}/plan/summary?format={format}", patient, format)
                .toEntity(byte[].class);
    }

    private RestClient.ResponseSpec get(String token, String path, Object... variables) {
        return http.get()
                .uri(path, variables)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .retrieve();
    }

    private static <T> T body(@Nullable T answer) {
        if (answer == null) {
            throw ServiceRefusal.noAnswer();
        }
        return answer;
    }
}
