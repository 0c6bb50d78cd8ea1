package clinic.meridian.benchmarks.race;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets a clinic's minute pass in a second, through the clock file that the service reads. */
final class FastClock implements AutoCloseable {

    /** Offers to those who wait go out from eight to eight; this leaves hours of either. */
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    private final Path file;
    private final ScheduledExecutorService ticking =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private volatile Duration ahead = Duration.ZERO;

    FastClock(Path file) {
        this.file = file;
        toMorning();
        var unused = ticking.scheduleAtFixedRate(this::tick, 0, 1, TimeUnit.SECONDS);
    }

    /** As the service knows it, or a little later. */
    Instant now() {
        return Instant.now().plus(ahead);
    }

    /** On to the next morning, unless it is working time. Not amid a race. */
    synchronized void toMorning() {
        var now = now().atOffset(ZoneOffset.UTC);
        if (now.toLocalTime().isBefore(MORNING) || now.toLocalTime().isAfter(AFTERNOON)) {
            var morning = now.with(MORNING);
            var next = morning.isAfter(now) ? morning : morning.plusDays(1);
            set(ahead.plus(Duration.ofMinutes(Duration.between(now, next).toMinutes() + 1)));
        }
    }

    /** Until the service, too, knows that it is later. */
    void awaitAfter(Instant time) throws InterruptedException {
        var sure = time.plus(Duration.ofMinutes(1));
        while (!now().isAfter(sure)) {
            Thread.sleep(100);
        }
    }

    private synchronized void tick() {
        set(ahead.plusMinutes(1));
    }

    private void set(Duration shift) {
        try {
            var next = file.resolveSibling("clock.next");
            Files.writeString(next, shift.toString());
            ahead = shift;
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
