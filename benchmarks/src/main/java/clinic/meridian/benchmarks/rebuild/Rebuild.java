package clinic.meridian.benchmarks.rebuild;

import clinic.meridian.engines.Engines;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Both ways: in this process without a store, and as the service does it. */
public final class Rebuild {

    private static final String TOPIC = "rebuild";

    /** As many as the service's topics have. */
    private static final int PARTITIONS = 12;

    private Rebuild() {}

    /** Prints what it measured. */
    public static void run(RebuildOptions options)
            throws IOException, InterruptedException, ExecutionException {
        var engines = Engines.shared();
        try (var admin =
                Admin.create(Map.<String, Object>of("bootstrap.servers", engines.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
        }
        long start = System.nanoTime();
        Told.tell(engines.bootstrap(), TOPIC, options.plans(), options.sessions());
        System.out.printf(
                "told %d sessions in %.1f s%n",
                (long) options.plans() * options.sessions(), seconds(System.nanoTime() - start));
        print(Reading.all(engines.bootstrap(), TOPIC, Told.after(options.sessions())));
        if (options.followed() > 0) {
            var folder = Files.createTempDirectory("meridian-rebuild");
            print(
                    options.followed(),
                    Following.all(engines, folder, options.followed(), options.sessions()));
        }
    }

    private static void print(Reading.Took took) {
        double all = seconds(took.polling() + took.parsing() + took.replaying());
        System.out.printf(
                "%d plans from %d events, %d MB, one thread: %.1f s, %.0f plans/s%n"
                        + "  reading %.1f s, JSON to facts %.1f s, replay %.1f s (%.1f us a plan);"
                        + " %d have stepped down%n",
                took.plans(),
                took.events(),
                took.bytes() >> 20,
                all,
                took.plans() / all,
                seconds(took.polling()),
                seconds(took.parsing()),
                seconds(took.replaying()),
                took.replaying() / 1e3 / took.plans(),
                took.stepped());
    }

    private static void print(int plans, Following.Took took) {
        double followed = took.followed().toMillis() / 1e3;
        System.out.printf(
                "the service, %d plans from %d events into its store, each replayed and announced:"
                        + " %.1f s, %.0f plans/s, %.0f events/s, %.2f cores of the service"
                        + " (begun before by HTTP in %.1f s)%n",
                plans,
                took.events(),
                followed,
                plans / followed,
                took.events() / followed,
                took.used().toMillis() / 1e3 / followed,
                took.began().toMillis() / 1e3);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
