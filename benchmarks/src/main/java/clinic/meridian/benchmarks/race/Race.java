package clinic.meridian.benchmarks.race;

import clinic.meridian.benchmarks.Service;
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
import java.util.concurrent.ExecutionException;

/** The whole race: engines, service, clients, scan; and nothing left running. */
public final class Race {

    private static final Duration REFERENCE = Duration.ofSeconds(4);

    /** Unmeasured at the beginning of each run: a third of its length, but no more than this. */
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    /** A little longer than an offer stands. */
    private static final Duration TAIL = Duration.ofSeconds(6);

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
                var service = Service.start("booking-service", folder, environment)) {
            // Tuesdays, so that all three days after them are open too.
            var day =
                    LocalDate.ofInstant(clock.now(), ZoneOffset.UTC)
                            .plusDays(7)
                            .with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
            warm(service, clock, clinics, day);
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
            Service service, FastClock clock, List<String> clinics, LocalDate day, Duration length)
            throws IOException, InterruptedException, ExecutionException {
        clock.toMorning();
        var ledger = new Ledger();
        var token = issuer.token("race", List.of("admin", "reception"), clinics);
        try (var door = new Door(service.address(), token);
                var offers = new Offers(engines.bootstrap())) {
            var field = Field.of(options, door, ledger, clinics, day, offers, clock);
            var warmUp = warmUp(length);
            var racing = field.start(System.nanoTime() + warmUp.plus(length).toNanos(), TAIL);
            Thread.sleep(warmUp);
            ledger.measure();
            double clashesBefore = clashes(door);
            var usedBefore = service.used();
            long start = System.nanoTime();
            Thread.sleep(length);
            ledger.stopMeasuring();
            double seconds = (System.nanoTime() - start) / 1e9;
            var used = service.used().minus(usedBefore);
            double clashes = clashes(door) - clashesBefore;
            var unused = racing.get();
            var scan = Scan.of(engines.mongoUri(), clinics, ledger, field.waiting(), clock::now);
            double ceiling =
                    Ceiling.of(
                            engines.mongoUri(),
                            engines.bootstrap(),
                            options.clients(),
                            clinics.size(),
                            aPage(clinics.getFirst(), day),
                            shorter(REFERENCE, length));
            return outcome(clinics.size(), ledger, scan, seconds, used, clashes, ceiling);
        }
    }

    /** On all grounds and nothing measured, so that the first run is not the coldest. */
    private void warm(Service service, FastClock clock, List<String> clinics, LocalDate day)
            throws IOException, InterruptedException, ExecutionException {
        var token = issuer.token("race", List.of("admin", "reception"), clinics);
        try (var door = new Door(service.address(), token);
                var offers = new Offers(engines.bootstrap())) {
            var field = Field.of(options, door, new Ledger(), clinics, day, offers, clock);
            var length = options.length().dividedBy(2);
            var unused = field.start(System.nanoTime() + length.toNanos(), Duration.ZERO).get();
        }
    }

    private static Duration warmUp(Duration length) {
        return shorter(WARM_UP, length.dividedBy(3));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
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
                        + ledger.count("cancel")
                        + ledger.count("accept");
        long wished = ledger.starting("book") + ledger.starting("hold");
        long granted = ledger.count("book") + ledger.count("hold");
        var faults = new ArrayList<>(scan.faults());
        faults.addAll(ledger.faults());
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
                ledger.claims(),
                faults);
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
