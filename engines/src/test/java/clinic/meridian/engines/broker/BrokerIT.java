package clinic.meridian.engines.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.meridian.engines.ChildJvm;
import clinic.meridian.engines.FreePort;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

class BrokerIT {
    @TempDir Path folder;
    private final int port = FreePort.any();
    private ChildJvm broker;

    @BeforeEach
    void start() throws Exception {
        broker = ChildJvm.start(BrokerMain.class, folder, port);
    }

    @AfterEach
    void stop() throws Exception {
        broker.kill();
    }

    @Test
    void keepsEveryAcknowledgedEventAfterAKill() throws Exception {
        createTopic("visits");
        Set<String> acknowledged = new HashSet<>();
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrap(), "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            for (int n = 0; n < 500; n++) {
                producer.send(new ProducerRecord<>("visits", 0, null, "visit-" + n)).get();
                acknowledged.add("visit-" + n);
            }
        }
        broker.kill();
        broker = ChildJvm.start(BrokerMain.class, folder, port);
        assertThat(readAll("visits")).isEqualTo(acknowledged);
    }

    @Test
    void makesNoTopicThatNobodyCreated() {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", bootstrap(), "max.block.ms", 500),
                        new StringSerializer(),
                        new StringSerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("typo", "x")).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("not present in metadata");
        }
    }

    private Set<String> readAll(String topic) {
        var partition = new TopicPartition(topic, 0);
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrap()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            Set<String> found = new HashSet<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> found.add(record.value()));
            }
            return found;
        }
    }

    private void createTopic(String name) throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private String bootstrap() {
        return "localhost:" + port;
    }
}
