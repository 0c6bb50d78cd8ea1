package clinic.meridian.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.web.Door;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

class GatewayIT {

    private static Door door;

    @BeforeAll
    static void open() {
        door = new Door("--meridian.services.plan=http://localhost:1");
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void passesTheRequestOnWithItsConditionsAndWithoutCookiesOrClaimsOfForwarding() {
        HttpResponse<String> answer =
                door.post(
                        "/api/clinics/elm-street/holds?at=2026-12-01T09:00%2B11:00",
                        "{\"type\":\"follow-up\"}",
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"3\"",
                        "Idempotency-Key",
                        "k-1",
                        "Cookie",
                        "meridian=stolen",
                        "X-Forwarded-For",
                        "6.6.6.6",
                        "X-Forwarded-Host",
                        "evil.example",
                        "Forwarded",
                        "for=6.6.6.6");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"If-Match\":\"\\\"3\\\"\"", "\"Idempotency-Key\":\"k-1\"", "follow-up")
                .contains("%2B11")
                .doesNotContain("stolen", "6.6.6.6", "evil.example");
    }

    @Test
    void handsOnAFormOfTwilioUnchangedAndWithoutAToken() {
        HttpResponse<String> answer =
                door.post(
                        "/api/webhooks/sms/inbound",
                        "Body=OK+%2B+more&From=%2B15550100",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(answer.body()).contains("\"OK + more\"", "\"+15550100\"");
    }

    @Test
    void asksForPatienceWhileAServiceIsAway() {
        HttpResponse<String> answer = door.call("/api/protocols");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/unavailable");
    }

    @Test
    void letsEventsThroughAsTheyCome() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(door.url("/api/clinics/elm-street/stream")))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            // The service never ends this stream: a gateway that waits for its end would hang.
            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("id:1");
            }
            client.shutdownNow();
        }
    }

    @Test
    void showsTheWayToEachDescription() {
        assertThat(door.call("/v3/api-docs").body())
                .contains("/v3/api-docs/booking", "/v3/api-docs/reminder", "/v3/api-docs/plan");
        HttpResponse<String> booking = door.call("/v3/api-docs/booking");
        assertThat(booking.statusCode()).as(booking.body()).isIn(200, 404);
        assertThat(door.call("/v3/api-docs/payroll").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/unlisted",
                "/api/patients/p-1",
                "/api/patients/p-1/messages",
                "/api/webhooks",
                "/api/appointments/a-1",
                "/actuator/env",
                "/actuator/prometheus",
                "/dev/clock",
                "/dev/mailbox",
                "/unlisted",
                "/sign-out",
                "/api/../actuator/env"
            })
    void keepsShutWhatNobodyOpened(String path) {
        assertThat(door.call(path).statusCode()).isIn(400, 401, 403, 404);
    }

    @Test
    void tellsAnyoneThatItLivesAndOnlyAdminsHowItFares() {
        assertThat(door.call("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(figures("api").body()).contains("http_server_requests");
        assertThat(figures("kiosk").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> figures(String machine) {
        return door.call(
                "/actuator/prometheus", "Authorization", "Bearer " + door.tokenOf(machine));
    }
}
