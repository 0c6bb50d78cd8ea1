package clinic.meridian.launcher;

import clinic.meridian.launcher.house.Credentials;
import clinic.meridian.launcher.house.Home;
import clinic.meridian.launcher.house.House;
import clinic.meridian.launcher.house.Ports;
import clinic.meridian.launcher.house.Refused;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** {@code ./meridian up}: starts the house, answers the other commands, stops with everything. */
final class Up {
    /** Choice: Kafka and the store stop working, not politely, when the disk is full. */
    private static final long LEAST_DISK = 512L << 20;

    private final Home home;
    private final House house;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    private Up(Home home, Ports ports) {
        this.home = home;
        this.house = new House(home, ports);
    }

    /** Returns the exit code when everything has stopped. */
    static int run(Home home, Ports ports) throws InterruptedException {
        // Held until this process ends, however it ends.
        FileLock lock = lock(home);
        checkDisk(home);
        ports.inUse().ifPresent(Up::refuse);
        int exit = new Up(home, ports).run();
        return lock.isValid() ? exit : 1;
    }

    private int run() throws InterruptedException {
        var ctrlC = new Thread(this::stop, "ctrl-c");
        Runtime.getRuntime().addShutdownHook(ctrlC);
        try (var _ = Control.answer(home.folder(), this::answer)) {
            say("Opening Meridian; its data is in %s".formatted(home.folder()));
            house.open(Up::ready);
            Addresses.print(house.ports(), Credentials.of(home).staff());
            house.death().thenAccept(this::lost);
            return end.get();
        } catch (Refused e) {
            if (!end.isDone()) {
                System.err.println("✗ " + e.getMessage());
                System.err.println(
                        "  Everything is stopped. Mend it and start again: ./meridian up");
            }
            return 1;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            stop();
        }
    }

    private void lost(String obituary) {
        System.err.println("✗ " + obituary);
        System.err.println(
                "  Everything is being stopped; nothing acknowledged is lost. Start again:"
                        + " ./meridian up");
        end.complete(1);
    }

    /** Once, whoever asks first: Ctrl-C, {@code down}, or a death. */
    private synchronized void stop() {
        end.complete(0);
        if (stopped.isDone()) {
            return;
        }
        say("Closing Meridian …");
        house.close();
        say("Closed; everything is kept.");
        stopped.complete(null);
    }

    private void answer(String request, PrintWriter out) {
        String[] words = request.split(" ", 2);
        try {
            switch (words[0]) {
                case "down" -> down();
                case "status" -> status(out);
                case "crash" -> crash(words.length > 1 ? words[1] : "", out);
                default -> out.println("✗ unknown: " + request);
            }
        } catch (Refused e) {
            out.println("✗ " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who asked reads until we are gone. */
    private void down() {
        end.complete(0);
        stopped.join();
    }

    private void status(PrintWriter out) {
        for (String name : house.names()) {
            out.println(
                    "%-17s %s"
                            .formatted(
                                    name, house.pid(name).map(Memory::of).orElse("not running")));
        }
    }

    private void crash(String name, PrintWriter out) throws InterruptedException {
        house.kill(name);
        out.println(name + " was ended with kill -9; starting it again …");
        Duration took = house.restart(name);
        out.println("%s serves again after %.1f s".formatted(name, took.toMillis() / 1000.0));
    }

    private static void ready(String part, Duration after, String address) {
        say("  ✓ %-17s %5.1f s   %s".formatted(part, after.toMillis() / 1000.0, address));
    }

    private static FileLock lock(Home home) {
        try {
            var channel =
                    FileChannel.open(
                            home.folder().resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new Refused(
                        "Meridian is already running from %s. Stop it: ./meridian down"
                                .formatted(home.folder()));
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkDisk(Home home) {
        try {
            long usable = Files.getFileStore(home.folder()).getUsableSpace();
            if (usable < LEAST_DISK) {
                throw new Refused(
                        "Only %d MB are free on the disk of %s; Meridian wants %d MB. Free some and start again."
                                .formatted(
                                        usable >> 20,
                                        home.folder().toAbsolutePath(),
                                        LEAST_DISK >> 20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(String whatToDo) {
        throw new Refused(whatToDo);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
