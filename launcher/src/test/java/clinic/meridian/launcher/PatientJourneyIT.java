package clinic.meridian.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.meridian.launcher.demo.FrontDoor;
import clinic.meridian.launcher.demo.Offer;
import clinic.meridian.launcher.demo.Patient;
import clinic.meridian.launcher.demo.Visit;

import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a patient lives through, over HTTP, on the real broker and store. */
class PatientJourneyIT {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Pattern PLAN = Pattern.compile("http\\S+/plan/summary\\?key=\\S+");

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

    @Test
    void fromTheFirstCallToTheNextVisitThatThePlanFound() {
        Patient rosa = registers();
        Visit visit = booksAFirstVisit(rosa);
        seesThatHerMessagesArePlanned(visit);
        hearsFromUsByEmailAndSms(rosa, visit);
        Offer offer = isTreatedAndOfferedTheNextVisit(rosa, visit);
        readsAndPrintsHerPlan(rosa);
        acceptsAndIsExpected(rosa, offer);
    }

    @Test
    void twelveVisitsOfFallingPainTaperFromWeeklyToMonthly() {
        Patient rosa = registers();
        Visit visit = booksAFirstVisit(rosa);
        // chronic-back-pain/1: six weekly, three fortnightly, then monthly; the 8 is a flare.
        List<Integer> pains = List.of(6, 6, 5, 5, 4, 4, 3, 3, 2, 2, 2, 8);
        List<Integer> intervals = new ArrayList<>();
        for (int pain : pains) {
            JsonNode plan = comes(rosa, visit, pain);
            intervals.add(plan.path("intervalDays").asInt());
            visit = door.accept(door.awaitOffer(rosa, lettersBefore));
            assertThat(visit.start().toLocalDate())
                    .isBetween(day(plan, "earliest"), day(plan, "latest"));
        }
        assertThat(intervals).containsExactly(7, 7, 7, 7, 7, 14, 14, 14, 28, 28, 28, 14);
    }

    @Test
    void aMoveTakesTheRemindersAlongAndACancellationDropsThem() {
        Patient rosa = registers();
        Visit visit = booksAFirstVisit(rosa);
        seesThatHerMessagesArePlanned(visit);
        herCalendarHasTheVisit(rosa);
        Visit moved = movesADayLater(rosa, visit);
        theFreedOpeningIsBookableAtOnce(visit);
        herCalendarIsUpdated(rosa);
        cancels(moved);
    }

    private int lettersBefore;

    /** By day, when messages may leave at once. */
    private Patient registers() {
        ZonedDateTime now = door.now().atZone(NEW_YORK);
        if (now.getHour() < 9 || now.getHour() >= 18) {
            door.clockTo(now.plusHours(15).with(LocalTime.of(10, 0)).toInstant());
        }
        Patient rosa = door.register("Rosa Alvarez");
        door.startPlan(rosa, 6, today().minusMonths(6));
        return rosa;
    }

    private Visit booksAFirstVisit(Patient rosa) {
        assertThat(door.openings("follow-up", today().plusDays(1))).isNotEmpty();
        Visit visit = door.book(rosa, "initial", door.opening("initial", today().plusDays(5)));
        assertThat(visit.status()).isEqualTo("booked");
        return visit;
    }

    private void seesThatHerMessagesArePlanned(Visit visit) {
        eventually(
                () ->
                        assertThat(door.reminders(visit))
                                .extracting(one -> one.path("kind").asString())
                                .contains("confirmation")
                                .hasSizeGreaterThanOrEqualTo(3));
        Instant start = visit.start().toInstant();
        assertThat(door.reminders(visit))
                .extracting(one -> Instant.parse(one.path("dueAt").asString()))
                .anySatisfy(
                        due ->
                                assertThat(due)
                                        .isBetween(hoursBefore(start, 96), hoursBefore(start, 72)))
                .anySatisfy(
                        due ->
                                assertThat(due)
                                        .isBetween(hoursBefore(start, 48), hoursBefore(start, 24)));
    }

    private void hearsFromUsByEmailAndSms(Patient rosa, Visit visit) {
        door.letRemindersLeave(visit);
        assertThat(channels(rosa)).contains("email", "sms");
        assertThat(calendars(rosa)).anySatisfy(ics -> assertThat(ics).contains("BEGIN:VEVENT"));
    }

    private Offer isTreatedAndOfferedTheNextVisit(Patient rosa, Visit visit) {
        JsonNode plan = comes(rosa, visit, 6);
        assertThat(plan.path("because")).isNotEmpty();
        assertThat(plan.path("intervalDays").asInt()).isEqualTo(7);
        return door.awaitOffer(rosa, lettersBefore);
    }

    /** By the link in the mail that offers the visit. */
    private void readsAndPrintsHerPlan(Patient rosa) {
        URI link =
                door.letters(rosa).stream()
                        .map(letter -> PLAN.matcher(letter.path("text").asString()))
                        .filter(Matcher::find)
                        .map(found -> URI.create(found.group()))
                        .findFirst()
                        .orElseThrow();
        assertThat(read(link)).contains("Your treatment plan", "<svg", "A clinician decides");
        assertThat(read(URI.create(link + "&format=pdf"))).startsWith("%PDF-");
    }

    private static String read(URI link) {
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(link).build();
            return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void acceptsAndIsExpected(Patient rosa, Offer offer) {
        Visit next = door.accept(offer);
        JsonNode plan = door.plan(rosa);
        assertThat(next.start().toLocalDate())
                .isBetween(day(plan, "earliest"), day(plan, "latest"));
        assertThat(door.accept(offer).id()).isEqualTo(next.id());
        assertThat(next.status()).isEqualTo("booked");
    }

    /** Reminders, arrival, the session; the plan as it stands when it has heard of it. */
    private JsonNode comes(Patient rosa, Visit visit, int pain) {
        door.letRemindersLeave(visit);
        assertThat(door.arrive(visit).status()).isEqualTo("arrived");
        door.clockTo(visit.end().toInstant());
        lettersBefore = door.letters(rosa).size();
        int sessions = door.plan(rosa).path("sessions").asInt();
        assertThat(door.complete(visit, pain).status()).isEqualTo("completed");
        eventually(
                () -> assertThat(door.plan(rosa).path("sessions").asInt()).isEqualTo(sessions + 1));
        return door.plan(rosa);
    }

    private Visit movesADayLater(Patient rosa, Visit visit) {
        var later = door.opening("initial", visit.start().toLocalDate().plusDays(1));
        Visit moved = door.move(visit, later);
        assertThat(moved.version()).isGreaterThan(visit.version());
        eventually(
                () ->
                        assertThat(door.reminders(visit))
                                .filteredOn(one -> state(one).equals("planned"))
                                .extracting(one -> Instant.parse(one.path("dueAt").asString()))
                                .isNotEmpty()
                                .allMatch(
                                        due ->
                                                due.isAfter(
                                                        hoursBefore(later.toInstant(), 97)
                                                                .minusSeconds(1))));
        assertThat(rosa.id()).isNotEmpty();
        return moved;
    }

    private void theFreedOpeningIsBookableAtOnce(Visit freed) {
        Patient tom = door.register("Tom Becker");
        var reply = door.tryToBook(tom, "initial", freed.start(), UUID.randomUUID().toString());
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(201);
    }

    /** Who moves before the confirmation has left is only told of the new time. */
    private void herCalendarHasTheVisit(Patient rosa) {
        eventually(() -> assertThat(sequences(rosa)).containsExactly(0));
    }

    private void herCalendarIsUpdated(Patient rosa) {
        eventually(() -> assertThat(sequences(rosa)).hasSizeGreaterThanOrEqualTo(2).isSorted());
        assertThat(sequences(rosa)).doesNotHaveDuplicates();
    }

    private void cancels(Visit visit) {
        assertThat(door.cancel(visit).status()).isEqualTo("cancelled");
        eventually(
                () ->
                        assertThat(door.reminders(visit))
                                .isNotEmpty()
                                .noneMatch(one -> state(one).equals("planned")));
    }

    private static List<String> channels(Patient patient) {
        return door.letters(patient).stream().map(one -> one.path("channel").asString()).toList();
    }

    private static List<String> calendars(Patient patient) {
        return door.letters(patient).stream()
                .flatMap(letter -> letter.path("attachments").valueStream())
                .map(attachment -> attachment.path("text").asString())
                .toList();
    }

    private static List<Integer> sequences(Patient patient) {
        return calendars(patient).stream()
                .flatMap(ics -> Stream.of(ics.split("\r?\n")))
                .filter(line -> line.startsWith("SEQUENCE:"))
                .map(line -> Integer.valueOf(line.substring("SEQUENCE:".length())))
                .toList();
    }

    private static String state(JsonNode reminder) {
        return reminder.path("state").asString();
    }

    private static LocalDate day(JsonNode plan, String which) {
        return LocalDate.parse(plan.path("nextVisit").path(which).asString());
    }

    private static Instant hoursBefore(Instant start, int hours) {
        return start.minus(Duration.ofHours(hours));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(door.now(), NEW_YORK);
    }

    private static void eventually(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(holds);
    }
}
