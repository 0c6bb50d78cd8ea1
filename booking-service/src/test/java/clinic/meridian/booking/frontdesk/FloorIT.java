package clinic.meridian.booking.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Door;
import clinic.meridian.booking.RealBook;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** A visit on the floor, step by step, as reception sees it. */
class FloorIT extends RealBook {

    private static final String FLOOR = "/api/clinics/elm-street/floor";
    private static final Instant NINE = Instant.parse("2027-02-18T14:00:00Z");

    private Door.Answer step(String visit, String step, String body) {
        return reception.post("/api/appointments/" + visit + "/" + step, body);
    }

    private void now(int minutesAfterNine) {
        clock.set(NINE.plus(Duration.ofMinutes(minutesAfterNine)));
    }

    @Test
    void followsAPatientFromTheDoorToTheEnd() {
        var visit = book(registered(), "follow-up", "2027-02-18T09:00:00-05:00").text("id");
        now(-5);
        assertThat(step(visit, "arrive", "{}").json().at("/arrival/state").asString())
                .isEqualTo("waiting");
        now(4);
        var waiting = reception.get(FLOOR).json();
        assertThat(waiting.at("/here/0/state").asString()).isEqualTo("waiting");
        assertThat(waiting.at("/practitioners/0/runningLateMinutes").asInt()).isEqualTo(4);
        assertThat(waiting.at("/practitioners/0/next/state").asString()).isEqualTo("waiting");

        assertThat(step(visit, "room", "{}").status()).isEqualTo(200);
        now(15);
        var in = step(visit, "needles-in", "{}");
        assertThat(in.json().at("/arrival/removalDueAt").asString())
                .isEqualTo("2027-02-18T14:35:00Z");
        assertThat(step(visit, "needles-in", "{}").etag()).isEqualTo(in.etag());

        now(33);
        var resting = reception.get(FLOOR).json();
        assertThat(resting.at("/here/0/removal/secondsLeft").asInt()).isEqualTo(120);
        assertThat(resting.at("/here/0/removal/overdue").asBoolean()).isFalse();
        now(36);
        assertThat(reception.get(FLOOR).json().at("/here/0/removal/overdue").asBoolean()).isTrue();

        assertThat(
                        reception
                                .with("If-Match", "\"1\"")
                                .post("/api/appointments/" + visit + "/needles-out", "{}")
                                .slug())
                .isEqualTo("stale-version");
        assertThat(step(visit, "needles-out", "{}").status()).isEqualTo(200);
        assertThat(
                        practitioner
                                .post(
                                        "/api/appointments/" + visit + "/complete",
                                        "{'painBefore':4}")
                                .text("status"))
                .isEqualTo("completed");
        assertThat(reception.get(FLOOR).json().path("here")).isEmpty();
    }

    @Test
    void asksReceptionWhatToDoWithAPatientWhoIsVeryLate() {
        var visit = book(registered(), "follow-up", "2027-02-19T09:00:00-05:00").text("id");
        clock.set(NINE.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(20)));

        var arrived = step(visit, "arrive", "{}");
        assertThat(arrived.status()).isEqualTo(200);
        assertThat(arrived.json().at("/arrival/undecided").asBoolean()).isTrue();
        var asked = step(visit, "room", "{}");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.slug()).isEqualTo("needs-approval");
        assertThat(asked.text("field")).isEqualTo("lateDecision");
        assertThat(step(visit, "arrive", "{'lateDecision':'maybe'}").slug())
                .isEqualTo("invalid-request");

        var treated = step(visit, "arrive", "{'lateDecision':'treat'}");
        assertThat(treated.json().at("/arrival/lateMinutes").asInt()).isEqualTo(20);
        assertThat(step(visit, "room", "{}").json().at("/arrival/state").asString())
                .isEqualTo("in-room");
    }

    @Test
    void showsTheFloorToStaffOnly() {
        assertThat(visitor.get(FLOOR).status()).isEqualTo(401);
        assertThat(visitor.post("/api/appointments/any/needles-in").status()).isEqualTo(401);
    }
}
