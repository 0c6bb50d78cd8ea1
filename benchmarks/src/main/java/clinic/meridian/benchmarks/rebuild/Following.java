package clinic.meridian.benchmarks.rebuild;

import clinic.meridian.benchmarks.Service;
import clinic.meridian.desk.TestIssuer;
import clinic.meridian.engines.Engines;
import clinic.meridian.events.Topic;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** plan-service as it is shipped, which follows the topic into its store and announces. */
final class Following {

    private static final String TOPIC = "clinic.bookings";
    private static final String GROUP = "plan-service";
    private static final String BEGIN =
            """
            {"protocol":"chronic-back-pain/1","onset":"2025-09-01","baseline":6,
             "condition":"chronic-back-pain","region":"lower"}
            """;

    private Following() {}

    /**
     * @param used processor time of the service
     */
    record Took(long events, Duration began, Duration followed, Duration used) {}

    static Took all(Engines engines, Path folder, int plans, int sessions)
            throws IOException, InterruptedException, ExecutionException {
        try (var issuer = new TestIssuer();
                var service =
                        Service.start(
                                "plan-service",
                                folder,
                                Map.of(
                                        "MONGO_URI", engines.mongoUri(),
                                        "KAFKA_BOOTSTRAP", engines.bootstrap(),
                                        "MERIDIAN_ISSUER", issuer.url()));
                var admin =
                        Admin.create(
                                Map.<String, Object>of("bootstrap.servers", engines.bootstrap()))) {
            long start = System.nanoTime();
            begin(service.address(), issuer.token("mei", List.of("admin"), List.of("*")), plans);
            long begun = System.nanoTime();
            var usedBefore = service.used();
            Told.tell(engines.bootstrap(), TOPIC, plans, sessions);
            while (!followed(admin)) {
                Thread.sleep(100);
            }
            long end = System.nanoTime();
            return new Took(
                    (long) plans * sessions,
                    Duration.ofNanos(begun - start),
                    Duration.ofNanos(end - begun),
                    service.used().minus(usedBefore));
        }
    }

    /** Puts each patient on the protocol first, so that each session is replayed and announced. */
    private static void begin(String address, String token, int plans)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (int patient = 0; patient < plans; patient++) {
                var request =
                        HttpRequest.newBuilder(
                                        URI.create(
                                                address
                                                        + "/api/patients/"
                                                        + Told.patient(patient).value()
                                                        + "/plan"))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + token)
                                .PUT(HttpRequest.BodyPublishers.ofString(BEGIN))
                                .build();
                var answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 201) {
                    throw new IOException(answer.statusCode() + " " + answer.body());
                }
            }
        }
    }

    private static boolean followed(Admin admin) throws InterruptedException, ExecutionException {
        var partitions =
                IntStream.range(0, Topic.PARTITIONS)
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        number -> new TopicPartition(TOPIC, number),
                                        _ -> OffsetSpec.latest()));
        var ends = admin.listOffsets(partitions).all().get();
        var done = admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
        return ends.entrySet().stream()
                .filter(end -> end.getValue().offset() > 0)
                .allMatch(
                        end -> {
                            var at = done.get(end.getKey());
                            return at != null && at.offset() >= end.getValue().offset();
                        });
    }
}
