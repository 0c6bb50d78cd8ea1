package clinic.meridian.desk;

import clinic.meridian.desk.access.Access;
import clinic.meridian.desk.access.AccessRules;
import clinic.meridian.desk.access.Caller;
import clinic.meridian.desk.access.Links;
import clinic.meridian.desk.access.Role;
import clinic.meridian.desk.clock.SettableClock;
import clinic.meridian.desk.problem.Outage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A very small clinic service, to see the desk at work. */
@SpringBootApplication
@Import(DeskConfiguration.class)
public class TestService {

    public static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    static final class Clogged extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public record Pain(Integer painBefore) {
        public Pain {
            if (painBefore == null) {
                throw new IllegalArgumentException("painBefore: missing");
            }
            if (painBefore < 0 || painBefore > 10) {
                throw new IllegalArgumentException(
                        "painBefore: " + painBefore + " (expected: 0 to 10)");
            }
        }
    }

    public record Session(OffsetDateTime start, List<Pain> reports, @Nullable String note) {}

    @Bean
    @Primary
    SettableClock noon() {
        return new SettableClock(NOON);
    }

    @Bean
    Outage clogged() {
        return Clogged.class::isInstance;
    }

    @Bean
    AccessRules rules() {
        return paths ->
                paths.requestMatchers("/api/open/**")
                        .permitAll()
                        .requestMatchers("/api/clinics/{clinic}/day-sheets")
                        .access(Access.clinic("clinic", Role.RECEPTION))
                        .requestMatchers(HttpMethod.POST, "/api/clinics/{clinic}/sessions")
                        .access(Access.clinic("clinic", Role.PRACTITIONER))
                        .requestMatchers("/api/appointments/{id}/**")
                        .access(Links.to("appointment", "id").orRoles(Role.RECEPTION));
    }

    @RestController
    static class Desk {

        private final Clock clock;

        Desk(Clock clock) {
            this.clock = clock;
        }

        @GetMapping("/api/clinics/{clinic}/day-sheets")
        Map<String, Object> daySheet(@PathVariable String clinic) {
            return Map.of("clinic", clinic, "caller", Caller.current().subject());
        }

        @PostMapping("/api/clinics/{clinic}/sessions")
        String session(@PathVariable String clinic) {
            return clinic;
        }

        @GetMapping("/api/appointments/{id}")
        String appointment(@PathVariable String id) {
            Caller.current().mustBeAllowedAt("elm-street");
            return id;
        }

        @PostMapping("/api/open/sessions")
        Session echo(@RequestBody Session session) {
            return session;
        }

        @PostMapping("/api/open/pain")
        Pain pain(@RequestBody Pain pain) {
            return pain;
        }

        @GetMapping("/api/open/day")
        LocalDate day(@RequestParam LocalDate date) {
            return date;
        }

        @GetMapping("/api/open/now")
        Map<String, Object> now() {
            return Map.of("now", clock.instant());
        }

        @GetMapping("/api/open/outage")
        String outage() {
            throw new Clogged();
        }

        @GetMapping("/api/open/mistake")
        String mistake() {
            throw new IllegalStateException("secret of the house");
        }

        @GetMapping("/api/unlisted")
        String unlisted() {
            return "never seen";
        }
    }
}
