package clinic.meridian.launcher.demo;

import clinic.meridian.launcher.house.Refused;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what the services do on their own: they answer each other by events. */
final class Until {
    /** Choice: so long as a service needs that is just being started again. */
    static final Duration PATIENCE = Duration.ofSeconds(40);

    private Until() {}

    static <T> T present(String what, Supplier<Optional<T>> look) {
        return present(PATIENCE, look)
                .orElseThrow(
                        () ->
                                new Refused(
                                        "Waited %ds for %s".formatted(PATIENCE.toSeconds(), what)));
    }

    static <T> Optional<T> present(Duration patience, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<T> seen = look.get();
        while (seen.isEmpty() && System.nanoTime() < end) {
            pause();
            seen = look.get();
        }
        return seen;
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
