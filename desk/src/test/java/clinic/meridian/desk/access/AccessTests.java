package clinic.meridian.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.desk.TestIssuer;
import clinic.meridian.desk.TestService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

@SpringBootTest(classes = TestService.class)
@AutoConfigureMockMvc
class AccessTests {

    private static final TestIssuer ISSUER = new TestIssuer();
    private static final TestIssuer STRANGER = new TestIssuer();
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("meridian.issuer", ISSUER::url);
        registry.add("meridian.link-key", () -> KEY);
    }

    @AfterAll
    static void close() {
        ISSUER.close();
        STRANGER.close();
    }

    @Autowired private MockMvcTester http;
    @Autowired private SignedLinks links;

    @Test
    void admitsReceptionOfTheClinic() {
        assertThat(daySheet(staff("reception")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"clinic\":\"elm-street\",\"caller\":\"rosa\"}");
    }

    @Test
    void letsARoleDoWhatTheOnesBeforeItMay() {
        assertThat(daySheet(staff("admin"))).hasStatusOk();
        assertThat(session(staff("PRACTITIONER"))).hasStatusOk();
        assertThat(session(staff("reception"))).hasStatus(403);
    }

    @Test
    void refusesStaffOfAnotherClinic() {
        assertProblem(
                daySheet(ISSUER.token("tom", List.of("admin"), List.of("oak-lane"))),
                403,
                "forbidden");
    }

    @Test
    void admitsAllClinicsByTheStar() {
        assertThat(daySheet(ISSUER.token("api", List.of("reception"), List.of("*")))).hasStatusOk();
    }

    @Test
    void refusesARoleThatItDoesNotKnow() {
        assertProblem(daySheet(staff("superuser")), 403, "forbidden");
    }

    @Test
    void refusesNoTokenAndAnExpiredAndAnAlteredAndAStrangersToken() {
        assertProblem(
                http.get().uri("/api/clinics/elm-street/day-sheets").exchange(),
                401,
                "unauthorized");
        Instant longAgo = Instant.now().minus(Duration.ofHours(1));
        assertProblem(
                daySheet(ISSUER.token("rosa", List.of("admin"), List.of("*"), longAgo)),
                401,
                "unauthorized");
        String token = staff("reception");
        assertProblem(
                daySheet(token.substring(0, token.length() - 8) + "AAAAAAAA"), 401, "unauthorized");
        assertProblem(
                daySheet(STRANGER.token("rosa", List.of("admin"), List.of("*"))),
                401,
                "unauthorized");
    }

    @Test
    void keepsAnUnlistedPathShutForEveryone() {
        assertThat(http.get().uri("/api/unlisted").exchange()).hasStatus(401);
        assertThat(
                        http.get()
                                .uri("/api/unlisted")
                                .header(HttpHeaders.AUTHORIZATION, "Bearer " + staff("admin"))
                                .exchange())
                .hasStatus(403);
        assertThat(http.get().uri("/actuator/env").exchange()).hasStatus(401);
    }

    @Test
    void letsALinkTouchItsOwnAppointmentOnly() {
        String key = links.sign("appointment:a-1", TestService.NOON.plusSeconds(60));

        assertThat(appointment("a-1", key)).hasStatusOk();
        assertProblem(appointment("a-2", key), 403, "forbidden");
        assertThat(
                        http.get()
                                .uri("/api/appointments/a-1")
                                .header(HttpHeaders.AUTHORIZATION, "Link " + key)
                                .exchange())
                .hasStatusOk();
        assertThat(
                        http.get()
                                .uri("/api/clinics/elm-street/day-sheets")
                                .header(HttpHeaders.AUTHORIZATION, "Link " + key)
                                .exchange())
                .hasStatus(403);
    }

    @Test
    void refusesALinkOfAnotherKindOrKeyOrTime() {
        Instant later = TestService.NOON.plusSeconds(60);
        assertThat(appointment("a-1", links.sign("hold:a-1", later))).hasStatus(403);
        assertProblem(
                appointment("a-1", links.sign("appointment:a-1", TestService.NOON)),
                401,
                "unauthorized");
        var stranger = new SignedLinks(KEY.replace("MDEy", "MDEz"), java.time.Clock.systemUTC());
        assertThat(appointment("a-1", stranger.sign("appointment:a-1", later))).hasStatus(401);
        assertThat(appointment("a-1", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhcHBvaW50bWVudDphLTEifQ."))
                .hasStatus(401);
        assertThat(appointment("a-1", "nonsense")).hasStatus(401);
    }

    @Test
    void letsStaffReachAnAppointmentOfTheirClinicOnly() {
        assertThat(appointmentBy(staff("reception"))).hasStatusOk();
        assertProblem(
                appointmentBy(ISSUER.token("tom", List.of("reception"), List.of("oak-lane"))),
                403,
                "forbidden");
    }

    @Test
    void describesItselfToAnyone() {
        assertThat(http.get().uri("/v3/api-docs").exchange()).hasStatusOk();
    }

    private static String staff(String role) {
        return ISSUER.token("rosa", List.of(role), List.of("elm-street"));
    }

    private MvcTestResult daySheet(String token) {
        return http.get()
                .uri("/api/clinics/elm-street/day-sheets")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private MvcTestResult session(String token) {
        return http.post()
                .uri("/api/clinics/elm-street/sessions")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private MvcTestResult appointment(String id, String key) {
        return http.get().uri("/api/appointments/" + id + "?key=" + key).exchange();
    }

    private MvcTestResult appointmentBy(String token) {
        return http.get()
                .uri("/api/appointments/a-1")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private static void assertProblem(MvcTestResult result, int status, String slug) {
        assertThat(result)
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("/" + slug);
    }
}
