package clinic.meridian.booking.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.RealBook;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Many desks at once on one page: overlapping visits of all types, holds, moves, cancellations. */
class RaceIT extends RealBook {

    private static final String DAY = "2027-02-02";
    private static final List<String> TYPES =
            List.of("initial", "follow-up", "review", "community", "consultation");
    private static final int DESKS = 16;
    private static final int TRIES = 12;

    private record Taken(String who, OffsetDateTime from, OffsetDateTime to) {}

    @Test
    void letsNoTwoVisitsOverlapHoweverManyBookAtOnce() throws Exception {
        List<Callable<List<Integer>>> desks = new ArrayList<>();
        for (int i = 0; i < DESKS; i++) {
            var random = new Random(i);
            desks.add(() -> bookWildly(random));
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var desk : threads.invokeAll(desks)) {
                answers.addAll(desk.get());
            }
        }

        assertThat(answers).isSubsetOf(200, 201, 409, 422);
        assertThat(answers).contains(201, 409);
        var taken = taken();
        assertThat(taken).hasSizeGreaterThan(20);
        for (var one : taken) {
            assertThat(taken.stream().filter(other -> covers(other, one)).count())
                    .as("%s", one)
                    .isLessThanOrEqualTo(one.who().equals("room-3") ? 3 : 1);
        }
    }

    private List<Integer> bookWildly(Random random) {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            var type = TYPES.get(random.nextInt(TYPES.size()));
            var start =
                    "%sT%02d:%02d:00-05:00"
                            .formatted(DAY, 8 + random.nextInt(4), 5 * random.nextInt(12));
            var visit = book(registered(), type, start);
            answers.add(visit.status());
            if (visit.status() == 201 && i % 3 == 0) {
                var path = "/api/appointments/" + visit.text("id");
                answers.add(
                        i % 2 == 0
                                ? reception.post(path + "/cancel", "{}").status()
                                : reception
                                        .post(
                                                path + "/move",
                                                "{'start':'%sT13:%02d:00-05:00'}"
                                                        .formatted(DAY, 5 * random.nextInt(12)))
                                        .status());
            }
        }
        return answers;
    }

    /** Read from what the API shows, by nothing that booking itself uses. */
    private List<Taken> taken() {
        List<Taken> taken = new ArrayList<>();
        var sheet = reception.get("/api/clinics/elm-street/day-sheets/" + DAY).json();
        for (JsonNode visit : sheet.path("appointments")) {
            if (visit.path("status").asString().equals("cancelled")) {
                continue;
            }
            var stages = visit.path("stages");
            taken.add(
                    new Taken(
                            visit.path("room").asString(),
                            time(stages.get(0).path("start")),
                            time(stages.get(stages.size() - 1).path("end"))));
            for (JsonNode stage : stages) {
                if (stage.path("practitioner").asBoolean()) {
                    taken.add(
                            new Taken(
                                    visit.path("practitioner").asString(),
                                    time(stage.path("start")),
                                    time(stage.path("end"))));
                }
            }
        }
        return taken;
    }

    private static boolean covers(Taken other, Taken one) {
        return other.who().equals(one.who())
                && !one.from().isBefore(other.from())
                && one.from().isBefore(other.to());
    }

    private static OffsetDateTime time(JsonNode node) {
        return OffsetDateTime.parse(node.asString());
    }
}
