package clinic.meridian.launcher.demo;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One patient's year: the pain falls, the visits thin out, one bad week brings them closer again.
 * Every step is a call that a front end would make; what happens between them, the services do.
 */
public final class Year {
    /** Average pain of the last week, told before each visit. The 8 is the bad week. */
    private static final List<Integer> PAIN =
            List.of(6, 6, 5, 5, 4, 4, 3, 3, 2, 2, 8, 3, 2, 2, 2, 1, 1, 1);

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final FrontDoor door;
    private final YearTable table;

    public Year(FrontDoor door, YearTable table) {
        this.door = door;
        this.table = table;
    }

    public void play() {
        LocalDate today = LocalDate.ofInstant(door.now(), NEW_YORK);
        Patient patient = door.register("Rosa Alvarez");
        door.startPlan(patient, PAIN.getFirst(), today.minusMonths(6));
        table.begin();
        // Five days ahead, so that both reminders have their time.
        Optional<Visit> next =
                Optional.of(
                        door.book(patient, "initial", door.opening("initial", today.plusDays(5))));
        int known = 0;
        for (int n = 0; n < PAIN.size() && next.isPresent(); n++) {
            Visit visit = next.get();
            door.letRemindersLeave(visit);
            var _ = door.arrive(visit);
            door.clockTo(visit.end().toInstant());
            int before = door.letters(patient).size();
            var _ = door.complete(visit, PAIN.get(n));
            JsonNode plan = awaitPlan(patient, n + 1);
            boolean wantsMore = n + 1 < PAIN.size() && wantsANextVisit(plan);
            next = wantsMore ? Optional.of(accept(patient, before)) : Optional.empty();
            List<JsonNode> letters = door.letters(patient);
            table.row(visit, PAIN.get(n), plan, letters.subList(known, letters.size()), next);
            known = letters.size();
        }
        table.end(Duration.between(today.atStartOfDay(NEW_YORK).toInstant(), door.now()));
    }

    private Visit accept(Patient patient, int lettersKnown) {
        return door.accept(door.awaitOffer(patient, lettersKnown));
    }

    private JsonNode awaitPlan(Patient patient, int sessions) {
        return Until.present(
                "the plan to hear of a visit",
                () ->
                        Optional.of(door.plan(patient))
                                .filter(plan -> plan.path("sessions").asInt() == sessions));
    }

    private static boolean wantsANextVisit(JsonNode plan) {
        return plan.path("nextVisit").has("earliest");
    }
}
