package clinic.meridian.engines;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

import java.util.Map;

/**
 * Apache Kafka and MongoDB by Testcontainers, which also removes them. Other images can be named by
 * {@code KAFKA_IMAGE} and {@code MONGO_IMAGE}.
 */
final class Containers {
    private static final int MONGO = 27017;

    private Containers() {}

    // They live as long as the JVM.
    @SuppressWarnings("resource")
    static Engines start() {
        Map<String, String> environment = System.getenv();
        var kafka =
                new KafkaContainer(
                                DockerImageName.parse(
                                                environment.getOrDefault(
                                                        "KAFKA_IMAGE", "apache/kafka:4.1.2"))
                                        .asCompatibleSubstituteFor("apache/kafka"))
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        var mongo =
                new GenericContainer<>(
                                DockerImageName.parse(
                                        environment.getOrDefault("MONGO_IMAGE", "mongo:8")))
                        .withExposedPorts(MONGO);
        kafka.start();
        mongo.start();
        return new Engines(
                kafka.getBootstrapServers(),
                "mongodb://%s:%d".formatted(mongo.getHost(), mongo.getMappedPort(MONGO)));
    }
}
