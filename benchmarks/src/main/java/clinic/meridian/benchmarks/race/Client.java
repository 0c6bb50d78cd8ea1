package clinic.meridian.benchmarks.race;

import clinic.meridian.benchmarks.race.Ledger.Promise;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Wants visits of all types at overlapping times of one day: books, keeps openings and takes half
 * of them, gives visits back and moves them, each as soon as the last was answered.
 */
final class Client {

    private static final List<String> TYPES =
            List.of("initial", "follow-up", "review", "community", "consultation");

    private final Door door;
    private final Ledger ledger;
    private final String clinic;
    private final String day;
    private final String patient;
    private final Random random;

    Client(Door door, Ledger ledger, String clinic, String day, String patient, long seed) {
        this.door = door;
        this.ledger = ledger;
        this.clinic = clinic;
        this.day = day;
        this.patient = patient;
        this.random = new Random(seed);
    }

    static String register(Door door, String clinic, int number)
            throws IOException, InterruptedException {
        var answer =
                door.post(
                        "/api/clinics/" + clinic + "/patients",
                        Map.of(
                                "name",
                                "Rosa Alvarez",
                                "email",
                                "rosa%d@example.org".formatted(number),
                                "consents",
                                Map.of("sms", false, "email", false, "checkIn", false)));
        if (answer.status() != 201) {
            throw new IOException("cannot register: " + answer);
        }
        return answer.text("id");
    }

    void race(long until) throws InterruptedException {
        while (System.nanoTime() < until) {
            if (random.nextInt(4) == 0) {
                keep();
            } else {
                book(new HashMap<>(Map.of("type", type(), "start", start(), "patient", patient)));
            }
        }
    }

    private void keep() throws InterruptedException {
        var wanted = new HashMap<>(Map.of("type", type(), "start", start()));
        var hold = ask("hold", "/api/clinics/" + clinic + "/holds", wanted, false);
        if (hold.status() == 201 && random.nextBoolean()) {
            wanted.put("hold", hold.text("id"));
            wanted.put("patient", patient);
            book(wanted);
        }
    }

    private void book(Map<String, String> wanted) throws InterruptedException {
        var visit = ask("book", "/api/clinics/" + clinic + "/appointments", wanted, false);
        if (visit.status() == 201) {
            note(visit);
            if (random.nextInt(10) < 8) {
                giveBackOrMove(visit.text("id"));
            }
        }
    }

    /** Most are given back at once, so that the day never fills up and the race goes on. */
    private void giveBackOrMove(String id) throws InterruptedException {
        var path = "/api/appointments/" + id;
        if (random.nextInt(4) == 0) {
            var moved = ask("move", path + "/move", Map.of("start", start()), true);
            if (moved.status() == 200) {
                note(moved);
            } else if (moved.status() >= 500) {
                ledger.unsure(id);
            }
        }
        var cancelled = ask("cancel", path + "/cancel", Map.of("reason", "race"), true);
        if (cancelled.status() == 200) {
            ledger.promised(id, new Promise(clinic, "", "", ""));
        } else {
            ledger.unsure(id);
        }
    }

    private void note(Door.Answer visit) {
        ledger.promised(
                visit.text("id"),
                new Promise(
                        clinic,
                        visit.text("start"),
                        visit.text("practitioner"),
                        visit.text("room")));
    }

    private Door.Answer ask(String what, String path, Map<String, String> body, boolean staff)
            throws InterruptedException {
        long start = System.nanoTime();
        Door.Answer answer;
        try {
            answer = staff ? door.postAsStaff(path, body) : door.post(path, body);
        } catch (IOException e) {
            answer = new Door.Answer(599, tools.jackson.databind.node.MissingNode.getInstance());
        }
        var outcome = answer.status() < 300 ? "" : " " + answer.status() + " " + answer.slug();
        ledger.answered(what + outcome, System.nanoTime() - start);
        return answer;
    }

    private String type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    private String start() {
        return "%sT%02d:%02d:00Z".formatted(day, 8 + random.nextInt(8), 5 * random.nextInt(12));
    }
}
