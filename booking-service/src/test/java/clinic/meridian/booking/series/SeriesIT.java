package clinic.meridian.booking.series;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Door;
import clinic.meridian.booking.RealBook;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Rows of visits as reception sees them. Every test has a season of its own. */
class SeriesIT extends RealBook {

    private static final String SERIES = "/api/clinics/elm-street/series";

    private static String row(String patient, String first, int count) {
        return "{'type':'follow-up','first':'%s','everyDays':7,'count':%d,'patient':'%s'}"
                .formatted(first, count, patient);
    }

    private JsonNode sheet(String date) {
        return reception.get("/api/clinics/elm-street/day-sheets/" + date).json();
    }

    /** Both rooms with a table are taken then. */
    private void full(String start) {
        for (int i = 0; i < 2; i++) {
            assertThat(book(registered(), "initial", start).status()).isEqualTo(201);
        }
    }

    @Test
    void showsEveryVisitFirstAndChangesNothing() {
        clock.set(Instant.parse("2027-02-22T14:00:00Z"));
        var rosa = registered();
        var shown = reception.post(SERIES + "/preview", row(rosa, "2027-03-02T10:00:00-05:00", 4));

        assertThat(shown.status()).as("%s", shown.json()).isEqualTo(200);
        assertThat(shown.json().path("occurrences"))
                .extracting(each -> each.path("start").asString())
                .containsExactly(
                        "2027-03-02T10:00:00-05:00",
                        "2027-03-09T10:00:00-05:00",
                        "2027-03-16T10:00:00-04:00",
                        "2027-03-23T10:00:00-04:00");
        assertThat(shown.json().path("occurrences"))
                .allSatisfy(each -> assertThat(each.path("room").asString()).startsWith("room-"));
        assertThat(shown.json().path("clockChanges"))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.path("week").asString()).isEqualTo("2027-03-14");
                            assertThat(change.path("sentence").asString())
                                    .isEqualTo(
                                            "The clock goes forward on Sunday 14 March; the visit"
                                                    + " stays at 10:00.");
                        });
        assertThat(sheet("2027-03-02").path("version").asInt()).isZero();
    }

    @Test
    void listsConflictsWithTheNearestTimesAndBooksWhatIsChosenInstead() {
        clock.set(Instant.parse("2027-04-05T14:00:00Z"));
        full("2027-04-20T10:00:00-04:00");
        var rosa = registered();
        var body = row(rosa, "2027-04-13T10:00:00-04:00", 3);

        var conflict = reception.post(SERIES + "/preview", body).json().at("/occurrences/1");
        assertThat(conflict.at("/conflict/problem").asString()).isEqualTo("slot-taken");
        assertThat(conflict.at("/conflict/sentence").asString()).isNotBlank();
        assertThat(conflict.path("end").isMissingNode()).isTrue();
        var alternatives = conflict.at("/conflict/alternatives");
        assertThat(alternatives).hasSize(3);
        assertThat(alternatives)
                .allSatisfy(
                        each -> assertThat(each.path("start").asString()).startsWith("2027-04-20"));

        var refused = reception.post(SERIES, body);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.slug()).isEqualTo("slot-taken");
        assertThat(refused.json().path("conflicts")).hasSize(1);
        assertThat(refused.json().at("/conflicts/0/alternatives")).isEqualTo(alternatives);
        assertThat(sheet("2027-04-13").path("appointments")).isEmpty();
        assertThat(sheet("2027-04-13").path("holds")).isEmpty();

        var chosen =
                "{'type':'follow-up','patient':'%s','starts':['2027-04-13T10:00:00-04:00','%s','2027-04-27T10:00:00-04:00']}"
                        .formatted(rosa, alternatives.get(0).path("start").asString());
        var booked = reception.post(SERIES, chosen);
        assertThat(booked.status()).as("%s", booked.json()).isEqualTo(201);
        assertThat(booked.json().path("appointments")).hasSize(3);
    }

    @Test
    void offersTheDaysBesideWhenTheDayIsFullAndKeepsTheGapToTheRowsOwnNeighbours() {
        clock.set(Instant.parse("2027-05-03T14:00:00Z"));
        var rosa = registered();
        // Sunday: closed. Two days before stands the row's first visit, two after its last.
        var body =
                "{'type':'follow-up','patient':'%s','starts':['2027-05-13T10:00:00-04:00','2027-05-16T10:00:00-04:00','2027-05-19T10:00:00-04:00']}"
                        .formatted(rosa);
        var shown = reception.post(SERIES + "/preview", body).json().path("occurrences");
        assertThat(shown.get(1).at("/conflict/problem").asString()).isEqualTo("outside-hours");
        assertThat(shown.get(1).at("/conflict/alternatives"))
                .hasSize(3)
                .allSatisfy(
                        each ->
                                assertThat(each.path("start").asString().substring(0, 10))
                                        .isIn("2027-05-15", "2027-05-17"));

        var tooClose =
                "{'type':'follow-up','patient':'%s','starts':['2027-05-13T10:00:00-04:00','2027-05-14T10:00:00-04:00']}"
                        .formatted(rosa);
        var refused = reception.post(SERIES, tooClose);
        assertThat(refused.slug()).isEqualTo("too-soon");
        assertThat(refused.json().path("conflicts")).hasSize(2);
    }

    @Test
    void leadsTheSameRequestToTheSameRow() throws Exception {
        clock.set(Instant.parse("2027-06-07T14:00:00Z"));
        var body = row(registered(), "2027-06-15T09:00:00-04:00", 5);
        var door = reception.with("Idempotency-Key", "same-row");
        var answers = atOnce(IntStream.range(0, 4).mapToObj(_ -> body).toList(), door);

        assertThat(answers).allSatisfy(each -> assertThat(each.status()).isEqualTo(201));
        assertThat(answers.stream().map(each -> each.json()).distinct()).hasSize(1);
        assertThat(sheet("2027-07-13").path("appointments")).hasSize(1);
    }

    @Test
    void givesOneOfTwoRowsThatWantTheSameTimesAllOfThem() throws Exception {
        clock.set(Instant.parse("2027-08-02T14:00:00Z"));
        for (int hour = 8; hour < 16; hour++) {
            // Wednesdays: only Mei treats. The rows overlap in three of their five visits.
            var early = row(registered(), "2027-08-11T%02d:00:00-04:00".formatted(hour), 5);
            var late = row(registered(), "2027-08-25T%02d:00:00-04:00".formatted(hour), 5);
            var answers = atOnce(List.of(early, late), reception);
            assertThat(answers.stream().map(Door.Answer::status))
                    .containsExactlyInAnyOrder(201, 409);
            var visits = 0;
            for (var day :
                    List.of(
                            "2027-08-11",
                            "2027-08-18",
                            "2027-08-25",
                            "2027-09-01",
                            "2027-09-08",
                            "2027-09-15",
                            "2027-09-22")) {
                visits += sheet(day).path("appointments").size();
                assertThat(sheet(day).path("holds")).isEmpty();
            }
            assertThat(visits).isEqualTo(5 * (hour - 7));
        }
    }

    private static List<Door.Answer> atOnce(List<String> bodies, Door door) throws Exception {
        var calls =
                bodies.stream()
                        .<Callable<Door.Answer>>map(body -> () -> door.post(SERIES, body))
                        .toList();
        var answers = new ArrayList<Door.Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
