package clinic.meridian.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.meridian.desk.TestIssuer;
import clinic.meridian.desk.clock.SettableClock;
import clinic.meridian.engines.Engines;
import clinic.meridian.events.PlanEvent;
import clinic.meridian.plan.protocol.ShippedProtocols;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The service on the real broker and store. All integration tests share it, and its clock: each has
 * a patient of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RealPlans.Clocks.class)
abstract class RealPlans {

    private static final TestIssuer ISSUER = new TestIssuer();
    static final Broker BROKER = new Broker(Engines.shared().bootstrap());
    static final String CHRONIC =
            """
            {"protocol":"chronic-back-pain/1","onset":"2025-09-01","baseline":6,
             "condition":"chronic-back-pain","region":"lower"}
            """;

    @TestConfiguration(proxyBeanMethods = false)
    static class Clocks {
        @Bean
        @Primary
        SettableClock clinicClock() {
            return new SettableClock(Rosa.at(Rosa.DAY_0, 8));
        }
    }

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry properties) {
        properties.add("spring.kafka.bootstrap-servers", Engines.shared()::bootstrap);
        properties.add(
                "spring.mongodb.uri",
                () -> Engines.shared().mongoUri() + "/plan-" + UUID.randomUUID());
        properties.add("meridian.issuer", ISSUER::url);
        properties.add("meridian.link-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
        properties.add("meridian.protocols", RealPlans::protocols);
        properties.add("meridian.look-again-every", () -> "PT0.1S");
    }

    /** With a second version in a folder, as an operator would add one. */
    private static String protocols() {
        try {
            var file = Files.createTempDirectory("protocols").resolve("chronic-back-pain-2.yaml");
            Files.writeString(file, ShippedProtocols.second());
            return "classpath*:protocols/*.yaml," + file.toUri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @LocalServerPort int port;
    @Autowired SettableClock clock;

    final Rosa rosa = Rosa.arrives();
    Http mei = new Http(0, "");

    @BeforeEach
    void signIn() {
        mei = as("practitioner", "elm-street");
        clock.set(Rosa.at(Rosa.DAY_0, 8));
    }

    /** Six visits with falling pain; the day of the next one. */
    LocalDate inC2() {
        assertThat(mei.put(planPath(), CHRONIC).status()).isEqualTo(201);
        var day = Rosa.DAY_0;
        for (int pain : List.of(6, 5, 4, 3, 3, 3)) {
            day = LocalDate.parse(afterVisit(day, pain).get("nextVisit").get("target").asString());
        }
        return day;
    }

    /** A visit takes place, and the plan as it then stands. */
    JsonNode afterVisit(LocalDate day, int pain) {
        clock.set(Rosa.at(day, 12));
        BROKER.publish(rosa.completes(day, pain));
        return awaitPlan(now -> now.get("version").asLong() > 0 && lastVisitIs(now, day));
    }

    private boolean lastVisitIs(JsonNode plan, LocalDate day) {
        var next = plan.get("nextVisit");
        return next != null && LocalDate.parse(next.get("earliest").asString()).isAfter(day);
    }

    JsonNode awaitPlan(Predicate<JsonNode> until) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(this::plan, until);
    }

    void awaitFollowed() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> BROKER.followed("plan-service", "clinic.bookings"));
    }

    <E extends PlanEvent> List<E> said(Class<E> kind, int atLeast) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                BROKER.plansOf(rosa.id()).stream()
                                        .filter(kind::isInstance)
                                        .map(kind::cast)
                                        .toList(),
                        said -> said.size() >= atLeast);
    }

    JsonNode plan() {
        return plan(rosa);
    }

    JsonNode plan(Rosa of) {
        return mei.get(planPath(of)).json();
    }

    String planPath() {
        return planPath(rosa);
    }

    static String planPath(Rosa of) {
        return "/api/patients/" + of.id() + "/plan";
    }

    Http as(String role, String clinic) {
        return new Http(port, ISSUER.token("prac-1", List.of(role), List.of(clinic)));
    }

    /** Status and the end of the problem's type. */
    static String slug(Http.Answer answer) {
        var type = answer.json().get("type").asString();
        return answer.status() + " " + type.substring(type.lastIndexOf('/') + 1);
    }
}
