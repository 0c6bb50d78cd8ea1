package clinic.meridian.web.services;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

import java.util.Map;

/** What the pages ask of reminder-service. */
public final class ReminderDesk {

    private final RestClient http;

    ReminderDesk(RestClient http) {
        this.http = http;
    }

    /**
     * Ends e-mails to one patient; asking twice changes nothing more.
     *
     * @param patient as the link's subject names it
     * @param key of that link
     */
    public void optOut(String patient, String key) {
        http.post()
                .uri("/api/patients/{patient}/opt-out", patient)
                .header(HttpHeaders.AUTHORIZATION, "Link " + key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("channel", "email"))
                .retrieve()
                .toBodilessEntity();
    }
}
