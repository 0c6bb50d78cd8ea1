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
 */
public final class Engines {
    private final EmbeddedBroker broker;
    private final EmbeddedStore store;

    private Engines(EmbeddedBroker broker, EmbeddedStore store) {
        this.broker = broker;
        this.store = store;
    }

    public static Engines shared() {
        return Shared.ENGINES;
    }

    /** For {@code spring.kafka.bootstrap-servers}. */
    public String bootstrap() {
        return broker.bootstrap();
    }

    /** Without a database: {@code mongodb://localhost:port}. */
    public String mongoUri() {
        return store.uri();
    }

    private static final class Shared {
        static final Engines ENGINES = start();
    }

    private static Engines start() {
        try {
            Path folder = Files.createTempDirectory("meridian-engines");
            var broker =
                    CompletableFuture.supplyAsync(
                            () -> EmbeddedBroker.start(folder.resolve("broker"), 0));
            var store = EmbeddedStore.start(folder.resolve("store"), 0);
            var engines = new Engines(broker.join(), store);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> engines.sweepAway(folder)));
            return engines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sweepAway(Path folder) {
        store.close();
        broker.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
