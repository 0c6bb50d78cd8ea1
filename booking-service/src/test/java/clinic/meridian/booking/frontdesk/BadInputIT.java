package clinic.meridian.booking.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Door;
import clinic.meridian.booking.RealBook;
import clinic.meridian.booking.Wire;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** Bad input: each with a clear problem, and nothing changed. */
class BadInputIT extends RealBook {

    private static final String BOOK = "/api/clinics/elm-street/appointments";
    private static final String DAY = "/api/clinics/elm-street/day-sheets/2026-12-08";

    private void refused(Door.Answer answer, int status, String slug) {
        assertThat(answer.slug()).as("%s", answer.json()).isEqualTo(slug);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("detail")).isNotBlank();
        assertThat(reception.get(DAY).json().path("version").asInt()).isZero();
    }

    private void invalid(Door.Answer answer, String field) {
        refused(answer, 400, "invalid-request");
        assertThat(answer.text("field")).isEqualTo(field);
    }

    private Door.Answer bookOnTuesday(String more) {
        return visitor.post(
                BOOK,
                "{'type':'follow-up','start':'2026-12-08T09:00:00-05:00','patient':'%s'%s}"
                        .formatted(registered(), more));
    }

    @Test
    void refusesAnUnknownClinic() {
        refused(visitor.get("/api/clinics/nowhere"), 404, "not-found");
        refused(
                visitor.post(
                        "/api/clinics/nowhere/appointments",
                        "{'type':'follow-up','start':'2026-12-08T09:00:00-05:00','patient':'x'}"),
                404,
                "not-found");
    }

    @Test
    void refusesAnUnknownPatientAndAnUnknownVisit() {
        refused(book("nobody", "follow-up", "2026-12-08T09:00:00-05:00"), 404, "not-found");
        refused(reception.get("/api/appointments/none"), 404, "not-found");
        refused(reception.post("/api/appointments/none/arrive"), 404, "not-found");
    }

    @Test
    void refusesAStartInThePast() {
        refused(book(registered(), "follow-up", "2026-11-20T09:00:00-05:00"), 422, "too-soon");
    }

    @Test
    void refusesAStartOffTheDay() {
        refused(book(registered(), "follow-up", "2026-12-08T03:00:00-05:00"), 422, "outside-hours");
        refused(book(registered(), "follow-up", "2026-12-08T17:30:00-05:00"), 422, "outside-hours");
        refused(book(registered(), "follow-up", "2026-12-06T10:00:00-05:00"), 422, "outside-hours");
    }

    @Test
    void refusesAStartThatIsNoTime() {
        invalid(book(registered(), "follow-up", "2026-12-08T09:01:00-05:00"), "start");
        invalid(book(registered(), "follow-up", "2026-12-08T09:00:00"), "start");
        invalid(book(registered(), "follow-up", "tomorrow"), "start");
    }

    @Test
    void refusesAPractitionerWithoutLicence() {
        clock.set(Instant.parse("2029-04-02T14:00:00Z"));
        refused(
                visitor.post(
                        BOOK,
                        "{'type':'follow-up','start':'2029-04-05T09:00:00-04:00','practitioner':'prac-2','patient':'%s'}"
                                .formatted(registered())),
                422,
                "licence-expired");
    }

    @Test
    void refusesARoomOrAPractitionerThatDoesNotExist() {
        refused(bookOnTuesday(",'room':'room-9'"), 404, "not-found");
        refused(bookOnTuesday(",'practitioner':'prac-9'"), 404, "not-found");
    }

    @Test
    void refusesATypeThatDoesNotExist() {
        invalid(book(registered(), "miracle", "2026-12-08T09:00:00-05:00"), "type");
        invalid(
                visitor.get(
                        "/api/clinics/elm-street/openings?type=miracle&from=2026-12-08&to=2026-12-08"),
                "type");
    }

    @Test
    void refusesBrokenJsonAndMissingFields() {
        invalid(visitor.post(BOOK, "{'type':"), "body");
        invalid(visitor.post(BOOK, "{'type':'follow-up'}"), "start");
        invalid(visitor.post(BOOK, ""), "body");
        invalid(visitor.post("/api/clinics/elm-street/patients", "{'name':'Rosa'}"), "email");
    }

    @Test
    void refusesAnOpeningSearchThatRunsBackwards() {
        invalid(
                visitor.get(
                        "/api/clinics/elm-street/openings?type=follow-up&from=2026-12-09&to=2026-12-08"),
                "to");
    }

    @Test
    void refusesAPainScoreOfEleven() {
        var visit = book(registered(), "follow-up", "2026-12-10T09:00:00-05:00");
        var path = "/api/appointments/" + visit.text("id");
        clock.set(Instant.parse("2026-12-10T14:45:00Z"));

        invalid(practitioner.post(path + "/complete", "{'painBefore':11}"), "painBefore");
        invalid(practitioner.post(path + "/complete", "{'painBefore':-1}"), "painBefore");
        invalid(practitioner.post(path + "/complete", "{'painBefore':'six'}"), "painBefore");
        invalid(
                practitioner.post(path + "/complete", "{'reaction':{'kind':'sad'}}"),
                "reaction.kind");
        assertThat(reception.get(path).text("status")).isEqualTo("booked");
        assertThat(practitioner.post(path + "/complete", "{'painBefore':10}").status())
                .isEqualTo(200);
    }

    @Test
    void refusesAnIfMatchOfAnOldVersion() {
        var visit = book(registered(), "follow-up", "2026-12-10T10:00:00-05:00");
        var path = "/api/appointments/" + visit.text("id");
        assertThat(reception.with("If-Match", "\"1\"").post(path + "/confirm").etag())
                .isEqualTo("\"2\"");

        refused(
                reception.with("If-Match", "\"1\"").post(path + "/cancel", "{}"),
                412,
                "stale-version");
        invalid(reception.with("If-Match", "old").post(path + "/cancel", "{}"), "If-Match");
        assertThat(reception.get(path).text("status")).isEqualTo("confirmed");
    }

    @Test
    void refusesAnIdempotencyKeyWithAnotherBody() {
        var rosa = registered();
        var body = "{'type':'follow-up','start':'2026-12-10T%s:00-05:00','patient':'%s'}";
        var keyed = visitor.with("Idempotency-Key", "key-1");
        var first = keyed.post(BOOK, body.formatted("13:00", rosa));
        var again = keyed.post(BOOK, body.formatted("13:00", rosa));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        refused(keyed.post(BOOK, body.formatted("14:00", rosa)), 422, "idempotency-key-reused");
    }

    @Test
    void putsAnEventThatCannotBeReadAside() {
        Wire.tell(
                "clinic.plans",
                "rosa",
                "clinic.meridian.NextVisitDue",
                "{\"type\":\"NextVisitDue\"}");
        Wire.tell("clinic.plans", "rosa", "clinic.meridian.NextVisitDue", "not json");

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(Wire.records("clinic.plans.booking-service.dead"))
                                        .hasSize(2));
    }

    @Test
    void keepsTheStaffsPathsFromOthers() {
        assertThat(visitor.get(DAY).status()).isEqualTo(401);
        assertThat(visitor.post("/api/clinics/elm-street/series", "{}").status()).isEqualTo(401);
        var visit = book(registered(), "follow-up", "2026-12-10T15:00:00-05:00");
        var complete = "/api/appointments/" + visit.text("id") + "/complete";
        assertThat(reception.post(complete, "{'painBefore':5}").status()).isEqualTo(403);
    }
}
