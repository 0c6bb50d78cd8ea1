package clinic.meridian.engines;

import clinic.meridian.engines.broker.EmbeddedBroker;
import clinic.meridian.engines.store.EmbeddedStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;

/**
 * Broker and store for the integration tests of one JVM: started at the first call, stopped and
 * swept away with the JVM. Tests keep apart by their own database and topic names.
 *
 * <p>With the system property {@code meridian.containers} they are Apache Kafka and MongoDB in
 * containers; no test can tell the difference.
 *
 * @param bootstrap for {@code spring.kafka.bootstrap-servers}
 * @param mongoUri without a database: {@code mongodb://localhost:port}
 */
public record Engines(String bootstrap, String mongoUri) {

    public static Engines shared() {
        return Shared.ENGINES;
    }

    private static final class Shared {
        static final Engines ENGINES =
                Boolean.getBoolean("meridian.containers") ? Containers.start() : start();
    }

    private static Engines start() {
        try {
            Path folder = Files.createTempDirectory("meridian-engines");
            var starting =
                    CompletableFuture.supplyAsync(
                            () -> EmbeddedBroker.start(folder.resolve("broker"), 0));
            var store = EmbeddedStore.start(folder.resolve("store"), 0);
            var broker = starting.join();
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        store.close();
                                        broker.close();
                                        sweepAway(folder);
                                    }));
            return new Engines(broker.bootstrap(), store.uri());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweepAway(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
