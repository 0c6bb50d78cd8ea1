package clinic.meridian.booking.series;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.RealBook;
import clinic.meridian.booking.Wire;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.frontdesk.FrontDesk;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.booking.series.Row.Step;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.OpaqueId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.Topic;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The desk dies after each write of a row. Whole or none, whoever finds it. */
class SeriesCrashIT extends RealBook {

    private static final int VISITS = 3;

    /** The row, its places, the decision, its visits, the end. */
    private static final int WRITES = 1 + VISITS + 1 + VISITS + 1;

    private static int season;

    @Autowired private Series series;
    @Autowired private Rows rows;
    @Autowired private SeriesSweep sweep;
    @Autowired private FrontDesk desk;
    @Autowired private Clinics clinics;

    private Clinic house;
    private String rosa;
    private Wish wish;
    private String id;

    /** Weeks in which no other test books, and no Wednesday is a public holiday. */
    @BeforeEach
    void begin() {
        clock.set(Instant.parse("2028-01-03T14:00:00Z").plus(Duration.ofDays(21L * season++)));
        house = clinics.all().getFirst();
        rosa = registered();
        var first = clock.instant().atZone(house.zone()).plusDays(2).toOffsetDateTime();
        wish =
                new Wish(
                        new PatientId(rosa),
                        "follow-up",
                        List.of(),
                        null,
                        Occurrences.every(house.zone(), first, 7, VISITS));
        id = OpaqueId.timeOrdered();
    }

    /** As the desk goes, one write after another, until it dies. */
    private Row dieAfter(int writes) {
        var row = rows.begin(id, house.id(), wish, Actor.STAFF);
        var card = desk.card(house, wish.patient(), null);
        for (int write = 2; write <= writes; write++) {
            int i = write - 2;
            if (i < VISITS) {
                assertThat(series.keep(house, row, i, card)).isEmpty();
            } else if (i == VISITS) {
                row = rows.decide(row);
                assertThat(row.step()).isEqualTo(Step.BOOKING);
            } else if (i <= 2 * VISITS) {
                assertThat(series.book(house, row, i - VISITS - 1)).isEmpty();
            } else {
                row = rows.finish(row);
                assertThat(row.step()).isEqualTo(Step.BOOKED);
            }
        }
        return row;
    }

    private static boolean decidedAfter(int writes) {
        return writes >= 1 + VISITS + 1;
    }

    /** Found by looking at every page, by nothing that booking itself uses. */
    private List<JsonNode> onThePages(String what) {
        var found = new ArrayList<JsonNode>();
        for (var start : wish.starts()) {
            var day = start.toLocalDate();
            reception
                    .get("/api/clinics/elm-street/day-sheets/" + day)
                    .json()
                    .path(what)
                    .valueStream()
                    .filter(each -> each.path("patient").asString().equals(rosa))
                    .forEach(found::add);
        }
        return found;
    }

    private long live() {
        return onThePages("appointments").stream()
                .filter(each -> each.path("status").asString().equals("booked"))
                .count();
    }

    private void twoSweepsAtOnce() {
        Callable<Boolean> once =
                () -> {
                    sweep.sweep();
                    return true;
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(once, once))) {
                assertThat(done.get()).isTrue();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void isWholeOrNoneAfterACrashAtAnyWrite(int writes) {
        assertThat(writes).isLessThanOrEqualTo(WRITES);
        var left = dieAfter(writes);
        var whole = decidedAfter(writes);

        clock.forward(Row.PATIENCE.plusSeconds(1));
        twoSweepsAtOnce();

        assertThat(live()).isEqualTo(whole ? VISITS : 0);
        assertThat(onThePages("holds")).isEmpty();
        clock.forward(Row.PATIENCE.plusSeconds(1));
        twoSweepsAtOnce();
        var row = rows.find(id).orElseThrow();
        assertThat(row.step()).isEqualTo(whole ? Step.BOOKED : Step.GIVEN_UP);
        assertThat(row.dueAt()).isNull();
        assertThat(live()).isEqualTo(whole ? VISITS : 0);
        assertThat(left.attempt()).isEqualTo(row.attempt());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void isBookedOnceWhenTheSameRequestComesAgainAfterACrash(int writes) {
        var unused = dieAfter(writes);
        var again = series.book(house, id, wish, Actor.STAFF);

        assertThat(again)
                .isInstanceOfSatisfying(
                        Series.Outcome.Booked.class,
                        booked -> assertThat(booked.visits()).hasSize(VISITS));
        assertThat(live()).isEqualTo(VISITS);
        assertThat(onThePages("holds")).isEmpty();
    }

    @Test
    void isBookedAnewWhenTheSameRequestComesAfterItWasGivenUp() {
        var unused = dieAfter(3);
        for (int i = 0; i < 2; i++) {
            clock.forward(Row.PATIENCE.plusSeconds(1));
            sweep.sweep();
        }
        assertThat(series.book(house, id, wish, Actor.STAFF))
                .isInstanceOf(Series.Outcome.Booked.class);
        assertThat(live()).isEqualTo(VISITS);
    }

    @Test
    void takesTheSameTimesAgainWhenTheirHoldsWereLostInAnOutage() {
        var unused = dieAfter(1 + VISITS + 1 + 1);
        clock.forward(Duration.ofHours(2));
        sweep.sweep();
        assertThat(rows.find(id).orElseThrow().step()).isEqualTo(Step.BOOKED);
        assertThat(live()).isEqualTo(VISITS);
    }

    @Test
    void takesBackWhatIsBookedAndSaysSoWhenATimeWasLostInAnOutage() {
        var left = dieAfter(1 + VISITS + 1 + 1);
        assertThat(live()).isEqualTo(1);
        // Wednesdays: only Mei treats.
        var day = wish.start(1).toLocalDate();
        assertThat(desk.withdraw(house, day, left.hold(1))).isInstanceOf(Decision.Made.class);
        assertThat(book(registered(), "initial", wish.start(1).toString()).status()).isEqualTo(201);
        clock.forward(Row.PATIENCE.plusSeconds(1));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> live() == 0 && onThePages("holds").isEmpty());

        var shown = reception.get("/api/clinics/elm-street/series/" + id).json();
        assertThat(shown.path("state").asString()).isIn("giving-back", "given-up");
        assertThat(shown.path("sentence").asString()).isNotBlank();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(Wire.told(Topic.BOOKINGS, BookingEvent.class, rosa))
                                        .filteredOn(
                                                told ->
                                                        told instanceof AppointmentBooked
                                                                || told
                                                                        instanceof
                                                                        AppointmentCancelled)
                                        .hasSize(2)
                                        .last()
                                        .isInstanceOfSatisfying(
                                                AppointmentCancelled.class,
                                                told -> {
                                                    assertThat(told.reason()).isEqualTo("clinic");
                                                    assertThat(told.visit().appointment())
                                                            .isEqualTo(left.visit(0));
                                                }));
    }

    @Test
    void doesNotDoubleAVisitThatWasMovedBeforeTheRowWasFinished() {
        var left = dieAfter(1 + VISITS + 1 + 1);
        var elsewhere = wish.start(0).plusDays(1);
        var moved =
                reception.post(
                        "/api/appointments/" + left.visit(0) + "/move",
                        "{'start':'%s'}".formatted(elsewhere));
        assertThat(moved.status()).as("%s", moved.json()).isEqualTo(200);

        clock.forward(Duration.ofHours(2));
        sweep.sweep();
        assertThat(rows.find(id).orElseThrow().step()).isEqualTo(Step.BOOKED);
        assertThat(live()).isEqualTo(VISITS - 1);
        assertThat(
                        OffsetDateTime.parse(
                                reception.get("/api/appointments/" + left.visit(0)).text("start")))
                .isEqualTo(elsewhere);
    }
}
