package clinic.meridian.benchmarks.race;

import clinic.meridian.desk.TestIssuer;
import clinic.meridian.engines.Engines;

import com.mongodb.client.MongoClients;

import org.bson.Document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** The whole race: engines, service, clients, scan; and nothing left running. */
public final class Race {

    private static final Duration REFERENCE = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final RaceOptions options;
    private final Engines engines;
    private final TestIssuer issuer;

    private Race(RaceOptions options, Engines engines, TestIssuer issuer) {
        this.options = options;
        this.engines = engines;
        this.issuer = issuer;
    }

    /** Runs all of it and prints each run as it ends. */
    public static List<Outcome> run(RaceOptions options)
            throws IOException, InterruptedException, ExecutionException {
        var folder = Files.createTempDirectory("meridian-race");
        try (var issuer = new TestIssuer()) {
            var engines =
                    options.mongo() == null || options.kafka() == null
                            ? Engines.shared()
                            : new Engines(options.kafka(), options.mongo());
            return new Race(options, engines, issuer).in(folder);
        } finally {
            sweepAway(folder);
        }
    }

    private List<Outcome> in(Path folder)
            throws IOException, InterruptedException, ExecutionException {
        var clinics = ClinicFolder.write(folder.resolve("clinics"), options.most());
        var clockFile = folder.resolve("clock");
        var environment =
                Map.of(
                        "MONGO_URI", engines.mongoUri(),
                        "KAFKA_BOOTSTRAP", engines.bootstrap(),
                        "MERIDIAN_ISSUER", issuer.url(),
                        "MERIDIAN_CLINICS", folder.resolve("clinics").toString(),
                        "MERIDIAN_CLOCK_FILE", clockFile.toString());
        List<Outcome> outcomes = new ArrayList<>();
        try (var clock = new FastClock(clockFile);
                var service = BookingService.start(folder, environment)) {
            // Tuesdays: everybody works.
            var day =
                    LocalDate.now(ZoneOffset.UTC)
                            .plusDays(7)
                            .with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
            var unused = race(service, clock, clinics, day, WARM_UP);
            System.out.println(Outcome.HEAD);
            for (int count : options.clinics()) {
                day = day.plusWeeks(1);
                var outcome =
                        race(service, clock, clinics.subList(0, count), day, options.length());
                System.out.println(outcome.row());
                outcome.faults().forEach(System.out::println);
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    private Outcome race(
            BookingService service,
            FastClock clock,
            List<String> clinics,
            LocalDate day,
            Duration length)
            throws IOException, InterruptedException, ExecutionException {
        var ledger = new Ledger();
        var token = issuer.token("race", List.of("admin", "reception"), clinics);
        try (var door = new Door(service.address(), token)) {
            var clients = clients(door, ledger, clinics, day.toString());
            double clashesBefore = clashes(door);
            var usedBefore = service.used();
            long start = System.nanoTime();
            long until = start + length.toNanos();
            each(clients, client -> () -> race(client, until));
            double seconds = (System.nanoTime() - start) / 1e9;
            var used = service.used().minus(usedBefore);
            double clashes = clashes(door) - clashesBefore;
            var scan = Scan.of(engines.mongoUri(), clinics, ledger.promises(), clock::now);
            double ceiling =
                    Ceiling.of(
                            engines.mongoUri(),
                            engines.bootstrap(),
                            options.clients(),
                            clinics.size(),
                            aPage(clinics.getFirst(), day),
                            REFERENCE);
            return outcome(clinics.size(), ledger, scan, seconds, used, clashes, ceiling);
        }
    }

    private static Outcome outcome(
            int clinics,
            Ledger ledger,
            Scan scan,
            double seconds,
            Duration used,
            double clashes,
            double ceiling) {
        long written =
                ledger.count("book")
                        + ledger.count("hold")
                        + ledger.count("move")
                        + ledger.count("cancel");
        long wished = ledger.starting("book") + ledger.starting("hold");
        long granted = ledger.count("book") + ledger.count("hold");
        var faults = new ArrayList<>(scan.faults());
        ledger.unexpected().forEach(what -> faults.add("unexpected answer: " + what));
        return new Outcome(
                clinics,
                ledger.count("book") / seconds,
                ledger.starting("") / seconds,
                ledger.millis(50),
                ledger.millis(99),
                100.0 * (wished - granted) / wished,
                written / seconds,
                clashes / written,
                used.toMillis() / 1_000.0 / seconds,
                ceiling,
                scan.standing(),
                faults);
    }

    /** Two clients share a patient, so that one patient's wishes collide too. */
    private List<Client> clients(Door door, Ledger ledger, List<String> clinics, String day)
            throws InterruptedException, ExecutionException {
        List<Callable<String>> registering = new ArrayList<>();
        int patients = Math.max(clinics.size(), options.clients() / 2);
        for (int i = 0; i < patients; i++) {
            int number = i;
            registering.add(
                    () -> Client.register(door, clinics.get(number % clinics.size()), number));
        }
        List<String> registered = all(registering);
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < options.clients(); i++) {
            int patient = i % patients;
            clients.add(
                    new Client(
                            door,
                            ledger,
                            clinics.get(patient % clinics.size()),
                            day,
                            registered.get(patient),
                            i));
        }
        return clients;
    }

    private static Client race(Client client, long until) throws InterruptedException {
        client.race(until);
        return client;
    }

    private interface Task {
        Callable<Client> of(Client client);
    }

    private static void each(List<Client> clients, Task task)
            throws InterruptedException, ExecutionException {
        var unused = all(clients.stream().map(task::of).toList());
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

    private static double clashes(Door door) throws IOException, InterruptedException {
        return door.text("/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith("meridian_documents_clashes_total"))
                .filter(line -> line.contains("day-sheets"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private Document aPage(String clinic, LocalDate day) {
        try (var client = MongoClients.create(engines.mongoUri())) {
            var page =
                    client.getDatabase("booking")
                            .getCollection("day-sheets")
                            .find(new Document("_id", clinic + "/" + day))
                            .first();
            return page == null ? new Document() : page.get("state", Document.class);
        }
    }

    private static void sweepAway(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
