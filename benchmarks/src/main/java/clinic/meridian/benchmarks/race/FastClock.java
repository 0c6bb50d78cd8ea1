package clinic.meridian.benchmarks.race;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets a clinic's minute pass in a second, through the clock file that the service reads. */
final class FastClock implements AutoCloseable {

    private final Path file;
    private final ScheduledExecutorService ticking =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private volatile Duration ahead = Duration.ZERO;

    FastClock(Path file) {
        this.file = file;
        var unused = ticking.scheduleAtFixedRate(this::tick, 0, 1, TimeUnit.SECONDS);
    }

    /** As the service knows it, or a little later. */
    Instant now() {
        return Instant.now().plus(ahead);
    }

    private void tick() {
        try {
            var next = file.resolveSibling("clock.next");
            Files.writeString(next, ahead.plusMinutes(1).toString());
            ahead = ahead.plusMinutes(1);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        ticking.shutdownNow();
    }
}
