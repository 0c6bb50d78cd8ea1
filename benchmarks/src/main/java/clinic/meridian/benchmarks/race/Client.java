package clinic.meridian.benchmarks.race;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Wants visits of all types at overlapping times of one day: books, keeps openings and takes half
 * of them, gives visits back and moves them, each after a pause to think, or as soon as the last
 * was answered.
 */
record Client(Person person, Duration think) implements Runner {

    @Override
    public void race(long until) throws InterruptedException {
        while (System.nanoTime() < until) {
            var wanted = new HashMap<>(Map.of("type", person.type(), "start", person.start()));
            if (person.random().nextInt(4) == 0) {
                keep(wanted);
            } else {
                book(wanted);
            }
            pause();
        }
    }

    private void pause() throws InterruptedException {
        if (think.isPositive()) {
            Thread.sleep(person.random().nextLong(2 * think.toMillis()));
        }
    }

    private void keep(Map<String, String> wanted) throws InterruptedException {
        var path = "/api/clinics/" + person.clinic() + "/holds";
        var hold = person.ask("hold", path, wanted, false);
        if (hold.status() == 201 && person.random().nextBoolean()) {
            wanted.put("hold", hold.text("id"));
            book(wanted);
        }
    }

    /** Most are given back at once, so that the day never fills up and the race goes on. */
    private void book(Map<String, String> wanted) throws InterruptedException {
        wanted.put("patient", person.patient());
        var visit = person.book(wanted);
        if (visit.status() == 201 && person.random().nextInt(10) < 8) {
            if (person.random().nextInt(4) == 0) {
                person.move(visit.text("id"), person.start());
            }
            person.giveBack(visit.text("id"));
        }
    }
}
