package clinic.meridian.web.services;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the pages ask of booking-service. A key is the signed one of a patient's link.
 *
 * <p>Everything throws {@link ServiceRefusal} when booking says no.
 */
public final class BookingDesk {

    private record Openings(List<Opening> openings) {}

    private final RestClient http;

    BookingDesk(RestClient http) {
        this.http = http;
    }

    public Appointment appointment(String id, String key) {
        return body(
                http.get()
                        .uri("/api/appointments/{id}", id)
                        .header(HttpHeaders.AUTHORIZATION, link(key))
                        .retrieve()
                        .body(Appointment.class));
    }

    public void confirm(String id, String key, long version) {
        change(id, "confirm", key, version, Map.of());
    }

    public void cancel(String id, String key, long version) {
        change(id, "cancel", key, version, Map.of("reason", "patient"));
    }

    public void move(
            String id, String key, long version, OffsetDateTime start, String practitioner) {
        change(id, "move", key, version, Map.of("start", start, "practitioner", practitioner));
    }

    private void change(String id, String what, String key, long version, Map<String, ?> body) {
        http.post()
                .uri("/api/appointments/{id}/{what}", id, what)
                .header(HttpHeaders.AUTHORIZATION, link(key))
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    public Hold hold(String id, String key) {
        return body(
                http.get()
                        .uri("/api/holds/{id}", id)
                        .header(HttpHeaders.AUTHORIZATION, link(key))
                        .retrieve()
                        .body(Hold.class));
    }

    /** Once for each hold, however often the button is pressed. */
    public Appointment accept(String hold, String key) {
        return body(
                http.post()
                        .uri("/api/holds/{id}/accept", hold)
                        .header(HttpHeaders.AUTHORIZATION, link(key))
                        .header("Idempotency-Key", "accept-" + hold)
                        .retrieve()
                        .body(Appointment.class));
    }

    /** The patient does not want it; others may have the time. */
    public void decline(String hold, String key) {
        http.post()
                .uri("/api/holds/{id}/decline", hold)
                .header(HttpHeaders.AUTHORIZATION, link(key))
                .retrieve()
                .toBodilessEntity();
    }

    public Proposal proposal(String id, String key) {
        return body(
                http.get()
                        .uri("/api/cadence-proposals/{id}", id)
                        .header(HttpHeaders.AUTHORIZATION, link(key))
                        .retrieve()
                        .body(Proposal.class));
    }

    /**
     * @param answer {@code accept} or {@code decline}
     * @param version that the patient saw
     */
    public Proposal answer(String proposal, String answer, String key, long version) {
        return body(
                http.post()
                        .uri("/api/cadence-proposals/{id}/{answer}", proposal, answer)
                        .header(HttpHeaders.AUTHORIZATION, link(key))
                        .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                        .retrieve()
                        .body(Proposal.class));
    }

    public List<Opening> openings(String clinic, String type, LocalDate from, LocalDate to) {
        return body(http.get()
                        .uri(
                                "/api/clinics/{clinic}/openings?type={type}&from={from}&to={to}",
                                clinic,
                                type,
                                from,
                                to)
                        .retrieve()
                        .body(Openings.class))
                .openings();
    }

    /** Keeps an opening for some minutes, while a form is filled. */
    public Hold keep(String clinic, String type, OffsetDateTime start, String practitioner) {
        return body(
                http.post()
                        .uri("/api/clinics/{clinic}/holds", clinic)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("type", type, "start", start, "practitioner", practitioner))
                        .retrieve()
                        .body(Hold.class));
    }

    /**
     * Registers a patient and books; with the same key it does both once.
     *
     * @param visit the request for a visit, given the patient's id
     */
    public Appointment book(
            String clinic,
            Map<String, Object> patient,
            Function<String, Map<String, Object>> visit,
            String idempotencyKey) {
        JsonNode registered =
                body(create(clinic, "patients", patient, idempotencyKey).body(JsonNode.class));
        return body(
                create(
                                clinic,
                                "appointments",
                                visit.apply(registered.path("id").asString()),
                                idempotencyKey)
                        .body(Appointment.class));
    }

    private RestClient.ResponseSpec create(
            String clinic, String what, Map<String, Object> body, String idempotencyKey) {
        return http.post()
                .uri("/api/clinics/{clinic}/{what}", clinic, what)
                .header("Idempotency-Key", idempotencyKey)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve();
    }

    /** Names of the kinds of visit. */
    public List<String> appointmentTypes(String clinic) {
        return items(
                        http.get()
                                .uri("/api/clinics/{clinic}/appointment-types", clinic)
                                .retrieve()
                                .body(JsonNode.class),
                        "appointmentTypes")
                .map(one -> one.path("name").asString())
                .toList();
    }

    public Clinic clinic(String id) {
        return body(http.get().uri("/api/clinics/{clinic}", id).retrieve().body(Clinic.class));
    }

    public List<Clinic> clinics() {
        return items(http.get().uri("/api/clinics").retrieve().body(JsonNode.class), "clinics")
                .map(
                        one ->
                                new Clinic(
                                        one.path("id").asString(),
                                        one.path("name").asString(),
                                        java.time.ZoneId.of(one.path("zone").asString("UTC")),
                                        one.path("phone").asString(null)))
                .toList();
    }

    /** Names by id. */
    public Map<String, String> practitioners(String clinic) {
        Map<String, String> names = new HashMap<>();
        items(
                        http.get()
                                .uri("/api/clinics/{clinic}/practitioners", clinic)
                                .retrieve()
                                .body(JsonNode.class),
                        "practitioners")
                .forEach(one -> names.put(one.path("id").asString(), one.path("name").asString()));
        return names;
    }

    /**
     * @param token of the one who is signed in
     */
    public DaySheet daySheet(String clinic, LocalDate day, String token) {
        return body(
                http.get()
                        .uri("/api/clinics/{clinic}/day-sheets/{day}", clinic, day)
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .retrieve()
                        .body(DaySheet.class));
    }

    /**
     * @param token of the one who is signed in
     */
    public Floor floor(String clinic, String token) {
        return body(
                http.get()
                        .uri("/api/clinics/{clinic}/floor", clinic)
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .retrieve()
                        .body(Floor.class));
    }

    /**
     * What the patient is called; the id where the name cannot be read any more.
     *
     * @param token of the one who is signed in
     */
    public String nameOf(String patient, String token) {
        try {
            return body(http.get()
                            .uri("/api/patients/{patient}", patient)
                            .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                            .retrieve()
                            .body(JsonNode.class))
                    .path("name")
                    .asString(patient);
        } catch (ServiceRefusal _) {
            return patient;
        }
    }

    /** A list, bare or inside an object under its own name. */
    private static Stream<JsonNode> items(@Nullable JsonNode answer, String name) {
        JsonNode list = Objects.requireNonNull(answer);
        return StreamSupport.stream((list.isArray() ? list : list.path(name)).spliterator(), false);
    }

    private static String link(String key) {
        return "Link " + key;
    }

    private static <T> T body(@Nullable T answer) {
        if (answer == null) {
            throw ServiceRefusal.noAnswer();
        }
        return answer;
    }
}
