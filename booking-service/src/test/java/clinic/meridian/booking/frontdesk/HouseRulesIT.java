package clinic.meridian.booking.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.meridian.booking.Door;
import clinic.meridian.booking.RealBook;
import clinic.meridian.booking.Wire;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.AppointmentMissed;
import clinic.meridian.events.BookingEvent.SessionCompleted;
import clinic.meridian.events.Topic;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.OffsetDateTime;

/** The house's rules for late and missed visits, through HTTP. */
class HouseRulesIT extends RealBook {

    private Door.Answer status(String visit) {
        return reception.get("/api/appointments/" + visit);
    }

    private void awaitMissed(String visit) {
        await().untilAsserted(() -> assertThat(status(visit).text("status")).isEqualTo("missed"));
    }

    private String booked(String patient, String start) {
        var booked =
                reception.post(
                        "/api/clinics/elm-street/appointments",
                        "{'type':'follow-up','start':'%s','patient':'%s'}"
                                .formatted(start, patient));
        assertThat(booked.status()).as(booked.json().toString()).isEqualTo(201);
        return booked.text("id");
    }

    private static Instant at(String start) {
        return OffsetDateTime.parse(start).toInstant();
    }

    @Test
    void marksAVisitAsMissedHalfAnHourAfterItsStartAndBelievesStaffLater() {
        var start = "2026-12-08T09:00:00-05:00";
        var patient = registered();
        var visit = booked(patient, start);

        clock.set(at(start).plusSeconds(30 * 60));
        awaitMissed(visit);

        // The clock may jump by days before staff write down what happened.
        clock.set(at(start).plusSeconds(3 * 24 * 3600));
        var completed =
                practitioner.post("/api/appointments/" + visit + "/complete", "{'painBefore':5}");
        assertThat(completed.status()).isEqualTo(200);
        assertThat(completed.text("status")).isEqualTo("completed");
        await().untilAsserted(
                        () ->
                                assertThat(Wire.told(Topic.BOOKINGS, BookingEvent.class, patient))
                                        .hasAtLeastOneElementOfType(AppointmentMissed.class)
                                        .last()
                                        .isInstanceOf(SessionCompleted.class));
    }

    @Test
    void asksForStaffAfterTwoMissedVisitsUntilTheyAgree() {
        var patient = registered();
        var first = booked(patient, "2026-12-14T09:00:00-05:00");
        var second = booked(patient, "2026-12-16T09:00:00-05:00");
        clock.set(at("2026-12-16T09:30:00-05:00"));
        awaitMissed(first);
        awaitMissed(second);

        var refused = book(patient, "follow-up", "2026-12-21T09:00:00-05:00");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.slug()).isEqualTo("needs-approval");
        assertThat(refused.text("detail")).contains("Please call us");
        var byStaff = booked(patient, "2026-12-21T09:00:00-05:00");
        assertThat(
                        reception
                                .post(
                                        "/api/appointments/" + byStaff + "/cancel",
                                        "{'reason':'clinic'}")
                                .status())
                .isEqualTo(200);

        assertThat(visitor.post("/api/patients/" + patient + "/approval").status()).isEqualTo(401);
        assertThat(reception.post("/api/patients/" + patient + "/approval").status())
                .isEqualTo(204);
        assertThat(book(patient, "follow-up", "2026-12-21T09:00:00-05:00").status()).isEqualTo(201);
    }

    @Test
    void showsStaffThatAPatientCancelledLate() {
        var visit = book(registered(), "follow-up", "2026-11-24T09:00:00-05:00");
        var key = visit.text("manageUrl").replaceFirst(".*key=", "");
        clock.set(MONDAY.plusSeconds(3600));

        var cancelled =
                visitor.with("Authorization", "Link " + key)
                        .post(
                                "/api/appointments/" + visit.text("id") + "/cancel",
                                "{'reason':'patient'}");

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(status(visit.text("id")).text("changedLateAt"))
                .isEqualTo("2026-11-23T15:00:00Z");
    }
}
