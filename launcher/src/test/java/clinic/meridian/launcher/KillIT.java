package clinic.meridian.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.meridian.launcher.demo.Api;
import clinic.meridian.launcher.demo.FrontDoor;
import clinic.meridian.launcher.demo.Patient;
import clinic.meridian.launcher.demo.Visit;
import clinic.meridian.launcher.house.Refused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code kill -9} in the middle of a busy hour: nothing lost, nothing twice, no overlap. */
class KillIT {
    private static final int CLIENTS = 4;
    private static final int VISITS_EACH = 5;

    private static OpenHouse house;
    private static FrontDoor door;

    @BeforeAll
    static void open() throws Exception {
        house = OpenHouse.open();
        door = house.door();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "booking-service",
                "reminder-service",
                "plan-service",
                "web",
                "broker",
                "store",
                "mailbox"
            })
    void losesNothingAndDoesNothingTwice(String victim) throws Exception {
        Patient rosa = door.register("Rosa Alvarez");
        Visit treated = isTreatedSoon(rosa);
        int lettersBefore = door.letters(rosa).size();
        LocalDate nextWeek = today().plusDays(7);
        List<Patient> patients =
                Stream.generate(() -> door.register("Ines Duarte")).limit(CLIENTS).toList();
        Set<String> booked = ConcurrentHashMap.newKeySet();
        var some = new CountDownLatch(CLIENTS * VISITS_EACH / 3);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var working =
                    patients.stream()
                            .map(
                                    patient ->
                                            clients.submit(
                                                    () ->
                                                            bookVisits(
                                                                    patient, nextWeek, booked,
                                                                    some)))
                            .toList();
            assertThat(some.await(2, TimeUnit.MINUTES)).isTrue();
            assertThat(door.complete(treated, 6).status()).isEqualTo("completed");
            house.house().kill(victim);
            assertThat(house.house().restart(victim)).isLessThan(Duration.ofMinutes(2));
            for (var each : working) {
                each.get();
            }
        }
        assertThat(booked).hasSize(CLIENTS * VISITS_EACH);
        booked.forEach(KillIT::everyVisitIsInTheBookAndHasItsMessages);
        patients.forEach(KillIT::nothingWasSentTwice);
        theSessionCountsOnceAndLeadsToOneOffer(rosa, lettersBefore);
        noTwoVisitsOverlap(today());
    }

    private static Visit isTreatedSoon(Patient rosa) {
        door.startPlan(rosa, 6, today().minusMonths(6));
        Visit visit = door.book(rosa, "initial", door.opening("initial", today().plusDays(2)));
        door.letRemindersLeave(visit);
        Visit arrived = door.arrive(visit);
        door.clockTo(visit.end().toInstant());
        return arrived;
    }

    private static void theSessionCountsOnceAndLeadsToOneOffer(Patient rosa, int lettersBefore) {
        var offer = door.awaitOffer(rosa, lettersBefore);
        assertThat(door.plan(rosa).path("sessions").asInt()).isEqualTo(1);
        assertThat(door.accept(offer).status()).isEqualTo("booked");
        assertThat(door.letters(rosa).stream().skip(lettersBefore))
                .filteredOn(letter -> letter.path("text").asString().contains("/offers/"))
                .hasSize(1);
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(door.now(), ZoneId.of("America/New_York"));
    }

    /** Tries each start until it is booked or refused, as a patient's browser would. */
    private static void bookVisits(
            Patient patient, LocalDate from, Set<String> booked, CountDownLatch some) {
        LocalDate day = from;
        for (int n = 0; n < VISITS_EACH; n++) {
            String id = bookOn(patient, day);
            day = persistently(() -> door.visit(id)).start().toLocalDate().plusDays(2);
            booked.add(id);
            some.countDown();
        }
    }

    private static String bookOn(Patient patient, LocalDate day) {
        while (true) {
            List<OffsetDateTime> starts = persistently(() -> door.openings("follow-up", day));
            for (OffsetDateTime start : starts) {
                String key = UUID.randomUUID().toString();
                Api.Reply reply = answered(patient, start, key);
                if (reply.status() == 201) {
                    return reply.json().path("id").asString();
                }
                assertThat(reply.problem()).isIn("slot-taken", "too-soon", "outside-hours");
            }
        }
    }

    /** The same key again until somebody answers: whether it was booked before, nobody knows. */
    private static Api.Reply answered(Patient patient, OffsetDateTime start, String key) {
        return persistently(
                () -> {
                    var reply = door.tryToBook(patient, "follow-up", start, key);
                    assertThat(reply.status()).isLessThan(500);
                    return reply;
                });
    }

    private static void everyVisitIsInTheBookAndHasItsMessages(String id) {
        var visit = persistently(() -> door.visit(id));
        assertThat(visit.status()).isEqualTo("booked");
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .untilAsserted(
                        () ->
                                assertThat(door.reminders(visit))
                                        .anySatisfy(
                                                one ->
                                                        assertThat(one.path("kind").asString())
                                                                .isEqualTo("confirmation"))
                                        .filteredOn(KillIT::isConfirmation)
                                        .allMatch(one -> !state(one).equals("planned")));
    }

    /** One confirmation per visit, whatever was delivered twice underneath. */
    private static void nothingWasSentTwice(Patient patient) {
        List<String> confirmations =
                door.letters(patient).stream()
                        .map(letter -> letter.path("subject").asString("") + letter.path("text"))
                        .toList();
        assertThat(confirmations).doesNotHaveDuplicates();
    }

    private static void noTwoVisitsOverlap(LocalDate from) {
        for (LocalDate day = from; day.isBefore(from.plusDays(28)); day = day.plusDays(1)) {
            JsonNode sheet = sheet(day);
            List<Span> spans = spans(sheet);
            for (Span one : spans) {
                assertThat(spans).filteredOn(other -> other.clashesWith(one)).isEmpty();
            }
        }
    }

    private static JsonNode sheet(LocalDate day) {
        var reply = door.api().get("/api/clinics/elm-street/day-sheets/" + day);
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    /** Somebody or a private room is busy. */
    private record Span(String visit, String who, OffsetDateTime start, OffsetDateTime end) {
        boolean clashesWith(Span other) {
            return !visit.equals(other.visit)
                    && who.equals(other.who)
                    && start.isBefore(other.end)
                    && other.start.isBefore(end);
        }
    }

    private static List<Span> spans(JsonNode sheet) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode visit : sheet.path("appointments")) {
            String id = visit.path("id").asString();
            for (JsonNode stage : visit.path("stages")) {
                var start = OffsetDateTime.parse(stage.path("start").asString());
                var end = OffsetDateTime.parse(stage.path("end").asString());
                var busy = new HashSet<>(Set.of(visit.path("room").asString()));
                if (stage.path("practitioner").asBoolean()) {
                    busy.add(visit.path("practitioner").asString());
                }
                busy.forEach(who -> spans.add(new Span(id, who, start, end)));
            }
        }
        return spans;
    }

    private static <T> T persistently(Callable<T> ask) {
        return await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsMatching(KillIT::meansTryAgain)
                .until(ask, answer -> answer != null);
    }

    /** One predicate: Awaitility keeps only the last of several exceptions to ignore. */
    private static boolean meansTryAgain(Throwable thrown) {
        return thrown instanceof UncheckedIOException
                || thrown instanceof Refused
                || thrown instanceof AssertionError;
    }

    private static boolean isConfirmation(JsonNode reminder) {
        return reminder.path("kind").asString().equals("confirmation");
    }

    private static String state(JsonNode reminder) {
        return reminder.path("state").asString();
    }
}
