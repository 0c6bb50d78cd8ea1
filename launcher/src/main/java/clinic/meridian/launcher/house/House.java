package clinic.meridian.launcher.house;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The whole system: broker, store, mailbox, three services and the pages, each a process of its
 * own. Closing it leaves nothing running; so does the death of this process, since each child
 * watches its parent.
 */
public final class House implements AutoCloseable {

    /** Hears what becomes ready, as it does. */
    @FunctionalInterface
    public interface Progress {
        void ready(String part, Duration after, String address);
    }

    /** Choice: ten times what a slow machine needs. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Home home;
    private final Ports ports;
    private final List<Part> ground;
    private final List<Part> services;
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private final SequencedMap<String, Child> children = new LinkedHashMap<>();
    private boolean closed;

    public House(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
        var parts = new Parts(home, ports);
        this.ground = parts.ground();
        this.services = parts.services();
    }

    /** Starts everything and returns when all of it serves, or throws {@link Refused}. */
    public void open(Progress progress) throws InterruptedException {
        start(ground, progress);
        start(services, progress);
    }

    public Home home() {
        return home;
    }

    public Ports ports() {
        return ports;
    }

    /** Completed by the first child that dies unasked, with a line that says how. */
    public CompletableFuture<String> death() {
        return death;
    }

    /** The names of all parts, in the order of their start. */
    public List<String> names() {
        return Stream.concat(ground.stream(), services.stream()).map(Part::name).toList();
    }

    /** Empty while the part is not running. */
    public synchronized Optional<Long> pid(String name) {
        return Optional.ofNullable(children.get(name)).map(Child::pid);
    }

    /** {@code kill -9}, on purpose: the others go on. */
    public void kill(String name) throws InterruptedException {
        Child child;
        synchronized (this) {
            child = children.remove(name);
        }
        if (child == null) {
            throw new Refused(name + " is not running (expected one of " + names() + ")");
        }
        child.kill();
    }

    /** Starts a killed part again. Returns how long it took until it served. */
    public Duration restart(String name) throws InterruptedException {
        long start = System.nanoTime();
        start(
                Stream.concat(ground.stream(), services.stream())
                        .filter(part -> part.name().equals(name))
                        .toList(),
                (_, _, _) -> {});
        return since(start);
    }

    /** The pages and services first, then what they stand on. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        stop(services);
        stop(ground);
    }

    private void start(List<Part> parts, Progress progress) throws InterruptedException {
        long start = System.nanoTime();
        List<Child> waiting = new ArrayList<>();
        for (Part part : parts) {
            waiting.add(start(part));
        }
        while (!waiting.isEmpty()) {
            for (Child child : List.copyOf(waiting)) {
                if (child.isReady()) {
                    waiting.remove(child);
                    progress.ready(child.part().name(), since(start), child.part().address());
                }
            }
            if (since(start).compareTo(PATIENCE) > 0) {
                throw new Refused(
                        "%s did not get ready in %d minutes. Its log: %s"
                                .formatted(
                                        waiting.getFirst().part().name(),
                                        PATIENCE.toMinutes(),
                                        home.log(waiting.getFirst().part().name())));
            }
            Thread.sleep(100);
        }
    }

    private synchronized Child start(Part part) {
        if (closed) {
            throw new Refused("Meridian is closing.");
        }
        if (children.containsKey(part.name())) {
            throw new Refused(part.name() + " is already running");
        }
        Child child = Child.start(part, home);
        children.put(part.name(), child);
        var _ = child.death().thenAccept(this::died);
        return child;
    }

    private synchronized void died(Child child) {
        if (!closed && child.equals(children.get(child.part().name()))) {
            death.complete(child.obituary());
        }
    }

    private void stop(List<Part> parts) {
        try (var stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : parts) {
                Child child = forget(part);
                if (child != null) {
                    stopping.execute(child::stop);
                }
            }
        }
    }

    private synchronized @Nullable Child forget(Part part) {
        return children.remove(part.name());
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
