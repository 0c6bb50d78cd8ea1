package clinic.meridian.elmstreet;

import clinic.meridian.desk.DeskConfiguration;
import clinic.meridian.desk.access.Access;
import clinic.meridian.desk.access.AccessRules;
import clinic.meridian.desk.access.Caller;
import clinic.meridian.desk.access.Links;
import clinic.meridian.desk.access.Role;
import clinic.meridian.desk.problem.Problems;
import clinic.meridian.desk.problem.Slug;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The three services in one for these tests: as strict as the real ones, since it stands on the
 * same desk, with one visit of Rosa Alvarez and one hold.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({DeskConfiguration.class, ElmStreet.Book.class, PlanPapers.class})
public class ElmStreet {

    /** What changed anything, in order, such as {@code confirm "3"}. */
    public static final List<String> DONE = new CopyOnWriteArrayList<>();

    @Bean
    AccessRules rules() {
        return paths ->
                paths.requestMatchers(
                                "/api/clinics",
                                "/api/clinics/{clinic}",
                                "/api/clinics/{clinic}/openings",
                                "/api/clinics/{clinic}/practitioners",
                                "/api/clinics/{clinic}/holds",
                                "/api/clinics/{clinic}/appointment-types",
                                "/api/clinics/{clinic}/patients",
                                "/api/clinics/{clinic}/appointments",
                                "/api/clinics/{clinic}/stream",
                                "/api/webhooks/**")
                        .permitAll()
                        .requestMatchers(
                                "/api/clinics/{clinic}/day-sheets/{day}",
                                "/api/clinics/{clinic}/floor")
                        .access(Access.clinic("clinic", Role.PRACTITIONER))
                        .requestMatchers(
                                "/api/clinics/{clinic}/reviews", "/api/clinics/{clinic}/overdue")
                        .access(Access.clinic("clinic", Role.PRACTITIONER))
                        .requestMatchers(
                                "/api/plans/**",
                                "/api/patients/{id}",
                                "/api/patients/{id}/plan/summary")
                        .access(Access.role(Role.PRACTITIONER))
                        .requestMatchers("/api/appointments/{id}/**")
                        .access(Links.to("appointment", "id"))
                        .requestMatchers("/api/holds/{id}/**")
                        .access(Links.to("hold", "id"))
                        .requestMatchers("/api/cadence-proposals/{id}/**")
                        .access(Links.to("proposal", "id"))
                        .requestMatchers("/api/patients/{id}/opt-out")
                        .access(Links.to("patient", "id"));
    }

    @RestController
    static class Book {

        private static final Map<String, Object> CLINIC =
                Map.of(
                        "id",
                        "elm-street",
                        "name",
                        "Elm Street Clinic",
                        "zone",
                        "America/New_York",
                        "phone",
                        "+1 555 0100");

        private static Map<String, Object> visit(String id, String status) {
            return Map.of(
                    "id",
                    id,
                    "clinic",
                    "elm-street",
                    "type",
                    "follow-up",
                    "status",
                    status,
                    "start",
                    "2026-12-01T09:00:00-05:00",
                    "end",
                    "2026-12-01T09:50:00-05:00",
                    "practitioner",
                    "prac-1",
                    "room",
                    "room-1",
                    "version",
                    3);
        }

        @GetMapping("/api/clinics")
        List<?> clinics() {
            return List.of(CLINIC);
        }

        @GetMapping("/api/clinics/{clinic}")
        Map<String, Object> clinic() {
            return CLINIC;
        }

        @GetMapping("/api/clinics/{clinic}/practitioners")
        List<?> practitioners() {
            return List.of(Map.of("id", "prac-1", "name", "Mei Tanaka"));
        }

        @GetMapping("/api/clinics/{clinic}/openings")
        Map<String, Object> openings() {
            return Map.of(
                    "openings",
                    List.of(
                            Map.of(
                                    "start",
                                    "2026-12-02T09:00:00-05:00",
                                    "end",
                                    "2026-12-02T09:50:00-05:00",
                                    "practitioner",
                                    "prac-1")));
        }

        @GetMapping("/api/clinics/{clinic}/floor")
        Map<String, Object> floor(@PathVariable String clinic) {
            return Map.of(
                    "clinic",
                    clinic,
                    "here",
                    List.of(
                            Map.of(
                                    "appointment",
                                    "a-1",
                                    "state",
                                    "needles-in",
                                    "late",
                                    true,
                                    "lateMinutes",
                                    12,
                                    "removal",
                                    Map.of(
                                            "dueAt",
                                            "2026-12-01T14:35:00Z",
                                            "secondsLeft",
                                            300,
                                            "overdue",
                                            false),
                                    "notes",
                                    List.of())),
                    "practitioners",
                    List.of(Map.of("id", "prac-1", "name", "Mei Tanaka", "runningLateMinutes", 7)));
        }

        @GetMapping("/api/clinics/{clinic}/day-sheets/{day}")
        Map<String, Object> daySheet(@PathVariable String clinic, @PathVariable String day) {
            return Map.of(
                    "clinic",
                    clinic,
                    "date",
                    day,
                    "version",
                    1,
                    "appointments",
                    List.of(visit("a-1", "booked")),
                    "caller",
                    Caller.current().subject());
        }

        @GetMapping("/api/appointments/{id}")
        Map<String, Object> appointment(@PathVariable String id) {
            return visit(id, "booked");
        }

        @PostMapping("/api/appointments/{id}/{what}")
        ResponseEntity<?> change(
                @PathVariable String id,
                @PathVariable String what,
                @RequestHeader("If-Match") String version) {
            if (!version.equals("\"3\"")) {
                return Problems.of(Slug.STALE_VERSION, "This visit has changed.");
            }
            DONE.add(what + " " + id);
            return ResponseEntity.ok(visit(id, what));
        }

        @GetMapping("/api/holds/{id}")
        Map<String, Object> hold(@PathVariable String id) {
            return Map.of(
                    "id",
                    id,
                    "clinic",
                    "elm-street",
                    "kind",
                    "plan-offer",
                    "type",
                    "follow-up",
                    "start",
                    "2026-12-08T09:00:00-05:00",
                    "practitioner",
                    "prac-1",
                    "expiresAt",
                    "2026-12-03T17:00:00-05:00");
        }

        @PostMapping("/api/holds/{id}/accept")
        Map<String, Object> accept(@PathVariable String id) {
            DONE.add("accept " + id);
            return visit("a-2", "booked");
        }

        @PostMapping("/api/holds/{id}/decline")
        ResponseEntity<?> giveBack(@PathVariable String id) {
            DONE.add("decline " + id);
            return ResponseEntity.noContent().build();
        }

        private static Map<String, Object> proposal(String id, String state) {
            var visit = new TreeMap<String, Object>();
            visit.put("appointment", "a-1");
            visit.put("type", "follow-up");
            visit.put("start", "2026-12-08T09:00:00-05:00");
            visit.put("practitioner", "prac-1");
            visit.put("sentence", "It comes before the first day.");
            var proposal = new TreeMap<String, Object>();
            proposal.put("id", id);
            proposal.put("clinic", "elm-street");
            proposal.put("state", state);
            proposal.put("version", 3);
            proposal.put("intervalDays", 14);
            proposal.put("expiresAt", "2026-12-07T14:00:00Z");
            proposal.put("free", List.of(visit));
            proposal.put("keep", List.of(visit));
            return proposal;
        }

        @GetMapping("/api/cadence-proposals/{id}")
        Map<String, Object> proposal(@PathVariable String id) {
            boolean answered = DONE.stream().anyMatch(done -> done.endsWith(" proposal " + id));
            return proposal(id, answered ? "accepted" : "open");
        }

        @PostMapping("/api/cadence-proposals/{id}/{what}")
        ResponseEntity<?> answer(
                @PathVariable String id,
                @PathVariable String what,
                @RequestHeader("If-Match") String version) {
            if (!version.equals("\"3\"")) {
                return Problems.of(
                        Slug.STALE_VERSION, "The visits were changed. Please look again.");
            }
            DONE.add(what + " proposal " + id);
            return ResponseEntity.ok(proposal(id, "accepted"));
        }

        @PostMapping("/api/patients/{id}/opt-out")
        void optOut(@PathVariable String id) {
            DONE.add("opt-out " + id);
        }

        @GetMapping("/api/clinics/{clinic}/appointment-types")
        Map<String, Object> types() {
            return Map.of("appointmentTypes", List.of(Map.of("name", "initial")));
        }

        @PostMapping("/api/clinics/{clinic}/patients")
        ResponseEntity<?> register(@RequestBody Map<String, Object> patient) {
            if (!patient.containsKey("email")) {
                return Problems.invalid("email", "email: missing");
            }
            DONE.add("register " + patient.get("name") + " " + patient.get("consents"));
            return ResponseEntity.ok(Map.of("id", "p-7"));
        }

        @PostMapping("/api/clinics/{clinic}/appointments")
        Map<String, Object> book(@RequestBody Map<String, Object> visit) {
            DONE.add("book " + visit.get("patient") + " " + visit.get("hold"));
            Map<String, Object> booked = new TreeMap<>(visit("a-7", "booked"));
            booked.put("manageUrl", "/visits/a-7?key=k");
            return booked;
        }

        /** A hold, which also says what arrived. */
        @PostMapping("/api/clinics/{clinic}/holds")
        Map<String, Object> keep(@RequestBody String body, HttpServletRequest request) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            Collections.list(request.getHeaderNames())
                    .forEach(name -> headers.put(name, request.getHeader(name)));
            Map<String, Object> answer = new TreeMap<>(hold("h-7"));
            answer.put("body", body);
            answer.put("headers", headers);
            answer.put("query", text(request.getQueryString()));
            return answer;
        }

        @PostMapping("/api/webhooks/sms/inbound")
        Map<String, Object> sms(HttpServletRequest request) {
            return Map.of(
                    "Body", request.getParameter("Body"), "From", request.getParameter("From"));
        }

        @GetMapping(
                path = "/api/clinics/{clinic}/stream",
                produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        SseEmitter stream() throws IOException {
            var events = new SseEmitter(0L);
            events.send(SseEmitter.event().id("1").data("first"));
            return events;
        }

        private static String text(@Nullable String query) {
            return query == null ? "" : query;
        }
    }
}
