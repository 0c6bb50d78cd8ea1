package clinic.meridian.booking.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.RealBook;
import clinic.meridian.booking.Wire;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Incoming;
import clinic.meridian.booking.daysheet.MoveRequest;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.AppointmentMoved;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.Topic;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.StreamSupport;

/** Moving and cancelling, also with a crash in the middle. */
class MoveIT extends RealBook {

    @Autowired private DaySheets sheets;
    @Autowired private FrontDesk desk;
    @Autowired private Clinics clinics;

    /** Other tests use the same book. */
    private long visitsOn(String date, String patient) {
        var page = reception.get("/api/clinics/elm-street/day-sheets/" + date).json();
        return StreamSupport.stream(page.path("appointments").spliterator(), false)
                .filter(each -> each.path("patient").asString().equals(patient))
                .count();
    }

    @Test
    void movesToAnotherDayAndFreesTheOldTimeAtOnce() {
        var rosa = registered();
        var visit = book(rosa, "initial", "2026-12-15T09:00:00-05:00");
        var path = "/api/appointments/" + visit.text("id");
        var moved =
                reception
                        .with("If-Match", "\"1\"")
                        .post(path + "/move", "{'start':'2026-12-17T10:00:00-05:00'}");

        assertThat(moved.status()).as("%s", moved.json()).isEqualTo(200);
        assertThat(moved.text("start")).isEqualTo("2026-12-17T10:00:00-05:00");
        assertThat(moved.etag()).isEqualTo("\"2\"");
        assertThat(reception.get(path).json()).isEqualTo(moved.json());
        assertThat(visitsOn("2026-12-15", rosa)).isZero();
        assertThat(visitsOn("2026-12-17", rosa)).isEqualTo(1);
        assertThat(book(registered(), "initial", "2026-12-15T09:00:00-05:00").text("practitioner"))
                .isEqualTo("prac-1");

        var cancelled = reception.post(path + "/cancel", "{'reason':'illness'}");
        assertThat(cancelled.text("status")).isEqualTo("cancelled");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(Wire.told(Topic.BOOKINGS, BookingEvent.class, rosa))
                                        .extracting(Object::getClass)
                                        .containsExactly(
                                                (Class) AppointmentBooked.class,
                                                AppointmentMoved.class,
                                                AppointmentCancelled.class));
        assertThat(Wire.told(Topic.BOOKINGS, BookingEvent.class, rosa).getLast())
                .isInstanceOfSatisfying(
                        AppointmentCancelled.class,
                        told -> {
                            assertThat(told.visit().version()).isEqualTo(3);
                            assertThat(told.visit().sequence()).isEqualTo(2);
                        });
    }

    @Test
    void showsOneLiveVisitAfterACrashAtAnyStepOfAMoveAndFinishesIt() {
        var rosa = registered();
        var id = new AppointmentId(book(rosa, "follow-up", "2026-12-21T09:00:00-05:00").text("id"));
        var house = clinics.all().getFirst();
        var path = "/api/appointments/" + id;
        var thursday = LocalDate.of(2026, 12, 24);
        var request =
                new MoveRequest(
                        id,
                        desk.card(house, new PatientId(rosa), id),
                        OffsetDateTime.parse("2026-12-24T09:00:00-05:00"),
                        null,
                        null,
                        "ticket-of-a-crashed-desk",
                        null,
                        Actor.STAFF);
        var visit = desk.located(id).visit();

        var secured =
                sheets.decide(
                        house.id(),
                        thursday,
                        (page, now) -> page.secure(now, request, visit, MONDAY));

        // The desk dies here. Whoever looks sees the visit once, and the sweep finishes the move.
        assertThat(secured).isInstanceOf(Decision.Made.class);
        assertThat(((Decision.Made<Incoming>) secured).outcome().from())
                .isEqualTo(LocalDate.of(2026, 12, 21));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            var seen = reception.get(path);
                            assertThat(seen.status()).isEqualTo(200);
                            return seen.text("start").equals("2026-12-24T09:00:00-05:00")
                                    && visitsOn("2026-12-24", rosa) == 1;
                        });
        assertThat(visitsOn("2026-12-21", rosa)).isZero();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(Wire.told(Topic.BOOKINGS, BookingEvent.class, rosa))
                                        .hasSize(2));
    }

    @Test
    void keepsTheVisitWhereItIsWhenTheNewTimeIsTaken() {
        var visit = book(registered(), "follow-up", "2026-12-22T09:00:00-05:00");
        for (int i = 0; i < 2; i++) {
            assertThat(book(registered(), "initial", "2026-12-23T09:00:00-05:00").status())
                    .isIn(201, 409);
        }
        var path = "/api/appointments/" + visit.text("id");
        var moved = reception.post(path + "/move", "{'start':'2026-12-23T09:05:00-05:00'}");
        assertThat(moved.slug()).isEqualTo("slot-taken");
        assertThat(reception.get(path).json()).isEqualTo(visit.json());
    }

    @Test
    void booksARowOfVisitsOrNone() {
        var rosa = registered();
        var body =
                "{'type':'follow-up','first':'2027-01-20T09:00:00-05:00','everyDays':7,'count':4,'patient':'%s'}"
                        .formatted(rosa);
        var row = reception.post("/api/clinics/elm-street/series", body);
        assertThat(row.status()).as("%s", row.json()).isEqualTo(201);
        assertThat(row.json().path("appointments")).hasSize(4);
        assertThat(row.json().at("/appointments/3/start").asString())
                .isEqualTo("2027-02-10T09:00:00-05:00");

        var again = reception.post("/api/clinics/elm-street/series", body);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().path("conflicts")).hasSize(4);
        assertThat(again.json().at("/conflicts/0/problem").asString()).isEqualTo("too-soon");
        assertThat(visitsOn("2027-01-20", rosa)).isEqualTo(1);
    }
}
