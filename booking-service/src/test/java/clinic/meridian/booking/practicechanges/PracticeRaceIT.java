package clinic.meridian.booking.practicechanges;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Door;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Twenty patients book into the days of a closure while it is shown, applied, shown again. */
class PracticeRaceIT extends OwnClinic {

    private static final int PATIENTS = 20;
    private static final List<String> DAYS = List.of("2026-12-14", "2026-12-15", "2026-12-16");
    private static final String CLOSURE =
            "{'kind':'closure','from':'2026-12-14','to':'2026-12-16'}";

    @Test
    void appliesExactlyWhatItShowedHoweverManyBookMeanwhile() throws Exception {
        var applied = new AtomicBoolean();
        List<Callable<Set<String>>> patients = new ArrayList<>();
        for (int i = 0; i < PATIENTS; i++) {
            var random = new Random(i);
            patients.add(() -> bookUntil(applied, random));
        }
        Door.Answer shown;
        Door.Answer outcome;
        int differed = 0;
        Set<String> booked = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = patients.stream().map(threads::submit).toList();
            Awaitility.await().until(() -> standing().size() >= 10);
            shown = preview(CLOSURE);
            outcome = apply(shown, CLOSURE);
            while (outcome.status() == 412) {
                differed++;
                assertThat(visits(outcome.json().path("preview")))
                        .isNotEqualTo(visits(shown.json()));
                shown = preview(CLOSURE);
                outcome = apply(shown, CLOSURE);
            }
            applied.set(true);
            for (var one : running) {
                booked.addAll(one.get());
            }
        }

        assertThat(outcome.status()).as("%s", outcome.json()).isEqualTo(200);
        assertThat(visits(outcome.json())).isEqualTo(visits(shown.json()));
        assertThat(visits(outcome.json())).isEqualTo(booked).isEqualTo(standing());
        assertThat(booked).hasSizeGreaterThanOrEqualTo(10);
        System.out.printf("%d booked, %d previews were out of date%n", booked.size(), differed);
    }

    /**
     * The ids of all visits that were acknowledged, also of those after the closure was applied.
     */
    private Set<String> bookUntil(AtomicBoolean applied, Random random) {
        var booked = new HashSet<String>();
        int refused = 0;
        while (refused < 3) {
            refused += applied.get() ? 1 : 0;
            var start =
                    "%sT%02d:%02d:00-05:00"
                            .formatted(
                                    DAYS.get(random.nextInt(DAYS.size())),
                                    8 + random.nextInt(9),
                                    5 * random.nextInt(12));
            var answer =
                    visitor.post(
                            path("/appointments"),
                            "{'type':'consultation','start':'%s','patient':'%s'}"
                                    .formatted(start, patient()));
            if (answer.status() == 201) {
                booked.add(answer.text("id"));
            }
        }
        return booked;
    }

    private static Set<String> visits(JsonNode impact) {
        var visits = new HashSet<String>();
        impact.path("affected").forEach(each -> visits.add(each.path("appointment").asString()));
        return visits;
    }

    private Set<String> standing() {
        var visits = new HashSet<String>();
        for (var day : DAYS) {
            desk.get(path("/day-sheets/" + day))
                    .json()
                    .path("appointments")
                    .forEach(visit -> visits.add(visit.path("id").asString()));
        }
        return visits;
    }
}
