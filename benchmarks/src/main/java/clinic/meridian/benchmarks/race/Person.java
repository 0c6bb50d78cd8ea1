package clinic.meridian.benchmarks.race;

import clinic.meridian.benchmarks.race.Ledger.Promise;

import tools.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Somebody at a clinic who asks for things, one after the other, and has every answer noted. */
record Person(Door door, Ledger ledger, String clinic, String day, String patient, Random random) {

    private static final List<String> TYPES =
            List.of("initial", "follow-up", "review", "community", "consultation");

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

    /** Whoever gets no answer at all is told 599. */
    Door.Answer ask(String what, String path, Map<String, String> body, boolean staff)
            throws InterruptedException {
        long start = System.nanoTime();
        Door.Answer answer;
        try {
            answer = staff ? door.postAsStaff(path, body) : door.post(path, body);
        } catch (IOException e) {
            answer = new Door.Answer(599, MissingNode.getInstance());
        }
        var outcome = answer.status() < 300 ? "" : " " + answer.status() + " " + answer.slug();
        ledger.answered(what + outcome, System.nanoTime() - start);
        return answer;
    }

    Door.Answer book(Map<String, String> wanted) throws InterruptedException {
        var visit = ask("book", "/api/clinics/" + clinic + "/appointments", wanted, false);
        if (visit.status() == 201) {
            note(visit);
        }
        return visit;
    }

    void move(String id, String start) throws InterruptedException {
        var moved = ask("move", "/api/appointments/" + id + "/move", Map.of("start", start), true);
        if (moved.status() == 200) {
            note(moved);
        } else if (moved.status() >= 500) {
            ledger.unsure(id);
        }
    }

    void giveBack(String id) throws InterruptedException {
        var cancelled =
                ask(
                        "cancel",
                        "/api/appointments/" + id + "/cancel",
                        Map.of("reason", "race"),
                        true);
        if (cancelled.status() == 200) {
            ledger.promised(id, new Promise(clinic, "", "", ""));
        } else {
            ledger.unsure(id);
        }
    }

    void note(Door.Answer visit) {
        ledger.promised(
                visit.text("id"),
                new Promise(
                        clinic,
                        visit.text("start"),
                        visit.text("practitioner"),
                        visit.text("room")));
    }

    String type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    /** From eight to four, so that the longest visit is done before the house closes. */
    String start() {
        return at(day, 8 + random.nextInt(8));
    }

    /** At any full five minutes of that hour. */
    String at(String date, int hour) {
        return "%sT%02d:%02d:00Z".formatted(date, hour, 5 * random.nextInt(12));
    }
}
