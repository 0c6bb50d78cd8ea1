package clinic.meridian.booking.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Door;
import clinic.meridian.booking.RealBook;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Many at once for one time, in the very milliseconds in which its hold expires. */
class HoldExpiryIT extends RealBook {

    private static final int EACH = 12;

    @ParameterizedTest(name = "{0} ms after the expiry")
    @CsvSource({"-1, 2027-02-09", "0, 2027-02-11", "1, 2027-02-12"})
    void givesTheTimeToExactlyOneWhoeverComesInThatMillisecond(long millis, String day)
            throws Exception {
        var start = day + "T09:00:00-05:00";
        var wanted = "{'type':'initial','start':'%s','practitioner':'prac-1'".formatted(start);
        var hold = visitor.post("/api/clinics/elm-street/holds", wanted + "}");
        assertThat(hold.status()).as("%s", hold.json()).isEqualTo(201);
        List<Callable<Door.Answer>> confirming = new ArrayList<>();
        List<Callable<Door.Answer>> booking = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            var kept =
                    wanted
                            + ",'hold':'%s','patient':'%s'}"
                                    .formatted(hold.text("id"), registered());
            var plain = wanted + ",'patient':'%s'}".formatted(registered());
            confirming.add(() -> visitor.post("/api/clinics/elm-street/appointments", kept));
            booking.add(() -> visitor.post("/api/clinics/elm-street/appointments", plain));
        }
        clock.set(Instant.parse(hold.text("expiresAt")).plusMillis(millis));

        var answers = atOnce(confirming, booking);

        var confirmed = answers.subList(0, EACH).stream().map(Door.Answer::status).toList();
        var booked = answers.subList(EACH, 2 * EACH).stream().map(Door.Answer::status).toList();
        if (millis < 0) {
            assertThat(confirmed).containsOnlyOnce(201).containsOnly(201, 410);
            assertThat(booked).containsOnly(409);
        } else {
            assertThat(confirmed).containsOnly(410);
            assertThat(booked).containsOnlyOnce(201).containsOnly(201, 409);
        }
        assertThat(
                        reception
                                .get("/api/clinics/elm-street/day-sheets/" + day)
                                .json()
                                .path("appointments"))
                .hasSize(1);
    }

    private static List<Door.Answer> atOnce(
            List<Callable<Door.Answer>> some, List<Callable<Door.Answer>> others) throws Exception {
        var all = new ArrayList<>(some);
        all.addAll(others);
        List<Door.Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
