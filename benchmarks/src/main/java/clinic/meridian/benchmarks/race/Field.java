package clinic.meridian.benchmarks.race;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/**
 * All who race for one day.
 *
 * @param waiting patients of those who wait for a time that comes free
 */
record Field(List<Runner> runners, Set<String> waiting) {

    /** One in four waits, but no more than this at one clinic: a list, and not a crowd. */
    private static final int WAITING_AT_A_CLINIC = 8;

    /** Two who ask share a patient, so that one patient's wishes collide too. */
    static Field of(
            RaceOptions options,
            Door door,
            Ledger ledger,
            List<String> clinics,
            LocalDate day,
            Offers offers,
            FastClock clock)
            throws InterruptedException, ExecutionException {
        int clients = options.clients();
        int waiting = Math.min(clients / 4, clinics.size() * WAITING_AT_A_CLINIC);
        int asking = clients - waiting;
        int shared = Math.max(clinics.size(), asking / 2);
        List<Callable<String>> registering = new ArrayList<>();
        for (int i = 0; i < shared + waiting; i++) {
            int number = i;
            registering.add(() -> Person.register(door, at(clinics, number), number));
        }
        var patients = all(registering);
        List<Runner> runners = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int patient = i < asking ? i % shared : shared + i - asking;
            var person =
                    new Person(
                            door,
                            ledger,
                            at(clinics, patient),
                            day.toString(),
                            patients.get(patient),
                            new Random(i));
            runners.add(
                    i < asking
                            ? new Client(person, options.think())
                            : new Waiter(person, i % 3 > 0, offers.to(person.patient()), clock));
        }
        return new Field(runners, Set.copyOf(patients.subList(shared, patients.size())));
    }

    private static String at(List<String> clinics, int number) {
        return clinics.get(number % clinics.size());
    }

    /**
     * @param until of {@link System#nanoTime()}
     * @param tail for which those who wait go on: what came free last is offered then
     * @return done when the last has come in
     */
    FutureTask<List<Runner>> start(long until, Duration tail) {
        var racing =
                runners.stream()
                        .map(
                                each ->
                                        switch (each) {
                                            case Client _ -> running(each, until);
                                            case Waiter _ -> running(each, until + tail.toNanos());
                                        })
                        .toList();
        var task = new FutureTask<>(() -> all(racing));
        var unused = Thread.startVirtualThread(task);
        return task;
    }

    private static Callable<Runner> running(Runner runner, long until) {
        return () -> {
            runner.race(until);
            return runner;
        };
    }

    private static <T> List<T> all(List<Callable<T>> tasks)
            throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
        }
        return results;
    }
}
