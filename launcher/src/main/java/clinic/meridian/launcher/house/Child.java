package clinic.meridian.launcher.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A part that was started. */
final class Child {
    private static final Duration LAST_WORDS = Duration.ofSeconds(20);

    /** Java's way to say: ended by signal 9. */
    private static final int KILLED = 128 + 9;

    /** An ignored signal stays ignored after exec: Ctrl-C reaches the launcher alone. */
    private static final List<String> DEAF_TO_THE_KEYBOARD =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final Part part;
    private final Path log;
    private final Process process;

    private Child(Part part, Path log, Process process) {
        this.part = part;
        this.log = log;
        this.process = process;
    }

    static Child start(Part part, Home home) {
        List<String> command = new ArrayList<>(DEAF_TO_THE_KEYBOARD);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Seven JVMs on one machine: little memory each, and quick to start rather than to run.
        command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-javaagent:" + guard()));
        command.addAll(part.program());
        Path log = home.log(part.name());
        var builder =
                new ProcessBuilder(command)
                        .directory(home.project().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(part.environment());
        try {
            return new Child(part, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + part.name(), e);
        }
    }

    /** Beside the launcher's jar, or beside its classes in a test. */
    private static Path guard() {
        try {
            var here = Child.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(here).resolveSibling("launcher-guard.jar");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Part part() {
        return part;
    }

    long pid() {
        return process.pid();
    }

    CompletableFuture<Child> death() {
        return process.onExit().thenApply(_ -> this);
    }

    /** A child that died instead is a {@link Refused} that says how. */
    boolean isReady() throws InterruptedException {
        if (part.ready().now()) {
            return true;
        }
        if (!process.isAlive()) {
            throw new Refused(obituary());
        }
        return false;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks first. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(LAST_WORDS.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** How it ended, in one line. */
    String obituary() {
        int exit = process.exitValue();
        String how =
                exit == KILLED
                        ? "was killed (by somebody, or for want of memory)"
                        : "ended with exit code %d (%s)".formatted(exit, LastError.in(log));
        return "%s %s. Its log: %s".formatted(part.name(), how, log);
    }
}
