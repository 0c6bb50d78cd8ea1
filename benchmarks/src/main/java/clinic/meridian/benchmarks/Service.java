package clinic.meridian.benchmarks;

import clinic.meridian.engines.FreePort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service as it is shipped, in a process of its own, reachable from this machine only. */
public final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final Process process;
    private final String address;
    private final Path log;
    private final Thread guard;

    private Service(Process process, String address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
        this.guard = new Thread(process::destroyForcibly);
    }

    /**
     * @param name of its module and jar, such as {@code plan-service}
     * @param environment where its store, broker, clinics, clock and issuer are
     */
    public static Service start(String name, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = FreePort.any();
        var log = folder.resolve(name + ".log");
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-jar",
                                Project.file(name + "/target/" + name + ".jar").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(
                        Map.of(
                                "SERVER_PORT",
                                String.valueOf(port),
                                "SERVER_ADDRESS",
                                "127.0.0.1",
                                "SPRING_PROFILES_ACTIVE",
                                "local",
                                "MERIDIAN_LINK_KEY",
                                KEY,
                                "MERIDIAN_VAULT_KEY",
                                KEY));
        var service = new Service(builder.start(), "http://127.0.0.1:" + port, log);
        Runtime.getRuntime().addShutdownHook(service.guard);
        try {
            service.awaitHealth();
        } catch (IOException | InterruptedException e) {
            service.close();
            throw e;
        }
        return service;
    }

    private void awaitHealth() throws IOException, InterruptedException {
        var health = HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                if (!process.isAlive()) {
                    throw new IOException(log.getFileName() + " ends: " + Files.readString(log));
                }
                try {
                    if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException _) {
                    // Not listening yet.
                }
                Thread.sleep(200);
            }
        }
        throw new IOException("not ready in time; its log: " + log);
    }

    public String address() {
        return address;
    }

    /** Processor time that it has used so far. */
    public Duration used() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
