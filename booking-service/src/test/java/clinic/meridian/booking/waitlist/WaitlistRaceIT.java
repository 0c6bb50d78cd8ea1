package clinic.meridian.booking.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Door;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Everybody at once. */
class WaitlistRaceIT extends Line {

    private static final int EACH = 8;

    private static List<Door.Answer> atOnce(List<Callable<Door.Answer>> all) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Door.Answer>();
            for (var each : threads.invokeAll(all)) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    /** Starts of what stands on that afternoon, from what the API shows. */
    private List<String> live(String day) {
        var sheet = reception.get("/api/clinics/elm-street/day-sheets/" + day).json();
        return sheet.path("appointments")
                .valueStream()
                .filter(visit -> !visit.path("status").asString().equals("cancelled"))
                .map((JsonNode visit) -> visit.path("start").asString().substring(0, 16))
                .filter(start -> start.compareTo(day + "T15") > 0)
                .toList();
    }

    @Test
    void givesPatientAndStaffWhoAcceptAtOnceTheSameVisit() throws Exception {
        var toms = visit(registered(), "2027-01-13T15:30:00-05:00");
        var rosa = registered();
        var visit = visit(rosa, "2027-01-15T15:30:00-05:00");
        joinedFor(rosa, visit, "2027-01-12");
        cancelled(toms);
        var offer = offered(rosa);

        var all = new ArrayList<Callable<Door.Answer>>();
        for (int i = 0; i < EACH; i++) {
            all.add(() -> accept(by(offer), offer));
            all.add(() -> accept(reception, offer));
            all.add(() -> by(offer).post("/api/holds/" + offer.hold() + "/accept"));
            var stranger = registered();
            all.add(() -> book(stranger, "follow-up", "2027-01-13T15:30:00-05:00"));
        }
        var answers = atOnce(all);

        assertThat(answers)
                .filteredOn(answer -> answer.status() < 300)
                .hasSize(3 * EACH)
                .allSatisfy(answer -> assertThat(answer.text("id")).isEqualTo(visit));
        assertThat(answers)
                .filteredOn(answer -> answer.status() >= 300)
                .allSatisfy(answer -> assertThat(answer.slug()).isEqualTo("slot-taken"));
        assertThat(live("2027-01-13")).containsExactly("2027-01-13T15:30");
        assertThat(live("2027-01-15")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void hasOneWinnerAroundTheVeryMomentInWhichAnOfferRunsOut(int millis) throws Exception {
        var day = List.of("2027-01-20", "2027-01-27", "2027-02-03").get(millis + 1);
        var start = day + "T15:30:00-05:00";
        var ines = visit(registered(), start);
        var rosa = registered();
        joined(rosa, day, day);
        clock.forward(Duration.ofSeconds(1));
        var tom = registered();
        joined(tom, day, day);
        cancelled(ines);
        var offer = offered(rosa);

        clock.set(offer.expiresAt().plusMillis(millis));
        var all = new ArrayList<Callable<Door.Answer>>();
        for (int i = 0; i < EACH; i++) {
            all.add(() -> accept(reception, offer));
            var stranger = registered();
            all.add(() -> book(stranger, "follow-up", start));
            all.add(
                    () -> {
                        clock.forward(Duration.ofMillis(1));
                        return reception.get("/api/clinics/elm-street/waitlist");
                    });
        }
        var answers = atOnce(all);
        var visits =
                answers.stream()
                        .filter(each -> each.status() < 300 && each.json().has("id"))
                        .map(each -> each.text("id"))
                        .distinct()
                        .toList();

        if (visits.isEmpty()) {
            // The next in line was asked before a stranger came.
            assertThat(offered(tom).start()).isEqualTo(offer.start());
            assertThat(live(day)).isEmpty();
        } else {
            assertThat(visits).hasSize(1);
            assertThat(live(day)).containsExactly(day + "T15:30");
        }
        assertThat(answers)
                .filteredOn(answer -> answer.status() >= 300)
                .allSatisfy(answer -> assertThat(answer.slug()).isIn("slot-taken", "hold-expired"));
    }
}
