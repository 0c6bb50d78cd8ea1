package clinic.meridian.launcher.demo;

import clinic.meridian.launcher.house.Refused;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What people do at the clinic, each as the calls of the public API that it takes. */
public final class FrontDoor {
    private static final String CLINIC = "/api/clinics/elm-street";

    private static final Map<String, Boolean> NOTHING_THAT_SPEAKS_AGAINST_NEEDLES =
            Map.of(
                    "bleedingDisorder", false,
                    "bloodThinners", false,
                    "pregnancy", false,
                    "pacemaker", false);

    private final Api api;

    public FrontDoor(Api api) {
        this.api = api;
    }

    public Api api() {
        return api;
    }

    public Instant now() {
        return Instant.parse(api.get("/dev/clock").json().path("now").asString());
    }

    /** Nothing happens if that moment has passed. */
    public void clockTo(Instant moment) {
        var ahead = Duration.between(now(), moment);
        if (ahead.isPositive()) {
            var _ = expect(200, api.post("/dev/clock", Map.of("shift", ahead.toString())));
        }
    }

    public Patient register(String name) {
        // Numbers and addresses that belong to nobody (555-01xx, example.org), other ones each
        // time,
        // since a number hears from us only so often.
        int any = ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        String email = "rosa.%d@example.org".formatted(any);
        String phone = "+1%d55501%02d".formatted(AREAS.get(any % AREAS.size()), any % 100);
        var reply =
                api.postOpenly(
                        CLINIC + "/patients",
                        Map.of(
                                "name",
                                name,
                                "email",
                                email,
                                "phone",
                                phone,
                                "zone",
                                "America/New_York",
                                "locale",
                                "en-US",
                                "consents",
                                Map.of("sms", true, "email", true, "checkIn", true),
                                "screening",
                                NOTHING_THAT_SPEAKS_AGAINST_NEEDLES),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        return new Patient(expect(201, reply).path("id").asString(), email, phone);
    }

    /** The first start of the type on or after a day; the search covers two weeks. */
    public OffsetDateTime opening(String type, LocalDate from) {
        return openings(type, from).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("There is no opening for " + type));
    }

    public List<OffsetDateTime> openings(String type, LocalDate from) {
        var path =
                CLINIC + "/openings?type=%s&from=%s&to=%s".formatted(type, from, from.plusDays(13));
        return expect(200, api.get(path))
                .path("openings")
                .valueStream()
                .map(opening -> OffsetDateTime.parse(opening.path("start").asString()))
                .toList();
    }

    public Visit book(Patient patient, String type, OffsetDateTime start) {
        return new Visit(
                expect(201, tryToBook(patient, type, start, UUID.randomUUID().toString())));
    }

    public Api.Reply tryToBook(
            Patient patient, String type, OffsetDateTime start, String idempotencyKey) {
        return api.postOpenly(
                CLINIC + "/appointments",
                Map.of("type", type, "start", start.toString(), "patient", patient.id()),
                "Idempotency-Key",
                idempotencyKey);
    }

    public Visit visit(String id) {
        return new Visit(expect(200, api.get("/api/appointments/" + id)));
    }

    public Visit move(Visit visit, OffsetDateTime start) {
        var moved =
                api.postWithLink(
                        "/api/appointments/" + visit.id() + "/move",
                        visit.key(),
                        Map.of("start", start.toString()));
        return new Visit(expect(200, moved));
    }

    public Visit cancel(Visit visit) {
        var cancelled =
                api.postWithLink(
                        "/api/appointments/" + visit.id() + "/cancel",
                        visit.key(),
                        Map.of("reason", "travelling"));
        return new Visit(expect(200, cancelled));
    }

    public Visit arrive(Visit visit) {
        return new Visit(
                expect(200, api.post("/api/appointments/" + visit.id() + "/arrive", Map.of())));
    }

    public Visit complete(Visit visit, int painBefore) {
        var completed =
                api.post(
                        "/api/appointments/" + visit.id() + "/complete",
                        Map.of("painBefore", painBefore));
        return new Visit(expect(200, completed));
    }

    public void startPlan(Patient patient, int baseline, LocalDate onset) {
        var plan =
                Map.of(
                        "protocol", "chronic-back-pain/1",
                        "onset", onset.toString(),
                        "baseline", baseline,
                        "condition", "chronic-low-back-pain",
                        "region", "lower");
        var reply = api.put("/api/patients/" + patient.id() + "/plan", plan);
        if (reply.status() != 200 && reply.status() != 201) {
            throw unexpected(200, reply);
        }
    }

    public JsonNode plan(Patient patient) {
        return expect(200, api.get("/api/patients/" + patient.id() + "/plan"));
    }

    /** The ledger of one visit: due, sent, dropped and why. */
    public List<JsonNode> reminders(Visit visit) {
        return expect(200, api.get("/api/appointments/" + visit.id() + "/reminders"))
                .path("reminders")
                .valueStream()
                .toList();
    }

    /** The ledger of a patient. */
    public List<JsonNode> messages(Patient patient) {
        return expect(200, api.get("/api/patients/" + patient.id() + "/messages"))
                .path("messages")
                .valueStream()
                .toList();
    }

    /** What arrived at the patient, oldest first. */
    public List<JsonNode> letters(Patient patient) {
        return expect(200, api.get("/dev/mailbox"))
                .valueStream()
                .filter(
                        letter -> {
                            String to = letter.path("to").asString();
                            return to.equals(patient.email()) || to.equals(patient.phone());
                        })
                .toList();
    }

    /** The patient follows the link of an offer and says yes. */
    public Visit accept(Offer offer) {
        var path = "/api/holds/" + offer.hold() + "/accept";
        return new Visit(expect(201, api.postWithLink(path, offer.key(), Map.of())));
    }

    /** Goes from one due reminder of a visit to the next, until the visit starts. */
    public void letRemindersLeave(Visit visit) {
        var _ =
                Until.present(
                        "the reminders of a visit to be planned",
                        () -> reminders(visit).stream().findFirst());
        for (var due = planned(visit); due.isPresent(); due = planned(visit)) {
            clockTo(Instant.parse(due.get().path("dueAt").asString()));
            String id = due.get().path("id").asString();
            var _ =
                    Until.present(
                            "a reminder to leave",
                            () ->
                                    reminders(visit).stream()
                                            .filter(one -> one.path("id").asString().equals(id))
                                            .filter(one -> !isPlanned(one))
                                            .findFirst());
        }
        clockTo(visit.start().toInstant());
    }

    private Optional<JsonNode> planned(Visit visit) {
        return reminders(visit).stream()
                .filter(FrontDoor::isPlanned)
                .filter(one -> dueAt(one).isBefore(visit.start().toInstant()))
                .findFirst();
    }

    /** An offer that is not among the first letters; out of hours it waits for the morning. */
    public Offer awaitOffer(Patient patient, int lettersKnown) {
        for (int hours = 0; hours < 48; hours++) {
            var offer =
                    Until.present(Duration.ofSeconds(5), () -> newestOffer(patient, lettersKnown));
            if (offer.isPresent()) {
                return offer.get();
            }
            clockTo(
                    messages(patient).stream()
                            .filter(FrontDoor::isPlanned)
                            .map(FrontDoor::dueAt)
                            .findFirst()
                            .orElseGet(() -> now().plus(Duration.ofHours(1))));
        }
        throw new Refused("No offer of a next visit arrived");
    }

    private Optional<Offer> newestOffer(Patient patient, int lettersKnown) {
        return letters(patient).stream()
                .skip(lettersKnown)
                .flatMap(letter -> Offer.in(letter).stream())
                .reduce((_, newest) -> newest);
    }

    private static boolean isPlanned(JsonNode reminder) {
        return reminder.path("state").asString().equals("planned");
    }

    private static Instant dueAt(JsonNode reminder) {
        return OffsetDateTime.parse(reminder.path("dueAt").asString()).toInstant();
    }

    private static JsonNode expect(int status, Api.Reply reply) {
        if (reply.status() != status) {
            throw unexpected(status, reply);
        }
        return reply.json();
    }

    private static Refused unexpected(int status, Api.Reply reply) {
        return new Refused(
                "An answer was %d (expected: %d): %s"
                        .formatted(reply.status(), status, reply.json()));
    }

    private static final List<Integer> AREAS = List.of(202, 212, 312, 415, 617, 718, 917);
}
