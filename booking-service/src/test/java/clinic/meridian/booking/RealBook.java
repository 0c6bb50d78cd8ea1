package clinic.meridian.booking;

import clinic.meridian.desk.clock.SettableClock;
import clinic.meridian.engines.Engines;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole service on the real broker and the real store, reached through HTTP. */
@SpringBootTest(
        classes = BookingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "meridian.link-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "meridian.vault-key=MTEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
        })
@Import(RealBook.Surroundings.class)
public abstract class RealBook {

    /** Monday 23 November 2026, 9:00 at the clinic. */
    protected static final Instant MONDAY = Instant.parse("2026-11-23T14:00:00Z");

    private static final AtomicInteger PATIENTS = new AtomicInteger();

    @Autowired protected SettableClock clock;
    @LocalServerPort private int port;

    protected Door visitor;
    protected Door reception;
    protected Door practitioner;
    protected Door admin;

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry properties) {
        properties.add("spring.kafka.bootstrap-servers", () -> Engines.shared().bootstrap());
        properties.add("meridian.clinics", () -> threeClinics().toString());
        properties.add("spring.mongodb.uri", () -> Engines.shared().mongoUri() + "/booking");
    }

    /** The demo clinic, and two more of the same shape. */
    private static Path threeClinics() {
        try {
            var folder = Files.createDirectories(Path.of("target/clinics"));
            var elmStreet = Files.readString(Path.of("../clinics/elm-street.yaml"));
            for (var id : List.of("elm-street", "oak-lane", "willow-row")) {
                Files.writeString(
                        folder.resolve(id + ".yaml"),
                        elmStreet.replace("id: elm-street", "id: " + id));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void open() {
        clock.set(MONDAY);
        visitor = new Door(port);
        reception = visitor.as("reception");
        practitioner = visitor.as("practitioner");
        admin = visitor.as("admin");
    }

    /** A patient who may be booked on any day. */
    protected String registered() {
        return visitor.post(
                        "/api/clinics/elm-street/patients",
                        "{'name':'Rosa Alvarez','email':'rosa%d@example.org','phone':'212-555-0143',"
                                        .formatted(PATIENTS.incrementAndGet())
                                + "'consents':{'sms':true,'email':true,'checkIn':true}}")
                .text("id");
    }

    protected Door.Answer book(String patient, String type, String start) {
        return visitor.post(
                "/api/clinics/elm-street/appointments",
                "{'type':'%s','start':'%s','patient':'%s'}".formatted(type, start, patient));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock(MONDAY);
        }

        /** The token is the role, at Elm Street; or {@code admin~another-clinic}. */
        @Bean
        JwtDecoder tokens() {
            return token ->
                    Jwt.withTokenValue(token)
                            .header("alg", "none")
                            .subject("test")
                            .claim("roles", List.of(token.replaceFirst("~.*", "")))
                            .claim(
                                    "clinics",
                                    List.of(
                                            token.contains("~")
                                                    ? token.replaceFirst(".*~", "")
                                                    : "elm-street"))
                            .build();
        }
    }
}
