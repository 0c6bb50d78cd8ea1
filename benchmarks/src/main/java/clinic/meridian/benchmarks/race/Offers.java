package clinic.meridian.benchmarks.race;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** Brings what the book offers to those who wait, from its events, as a text message would. */
final class Offers implements AutoCloseable {

    /**
     * @param instead the visit that is moved when it is taken; empty when there is none
     * @param until when it ends, on the clinic's clock
     */
    record Offer(String hold, String instead, OffsetDateTime start, Instant until) {}

    private static final String TOPIC = "clinic.bookings";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, BlockingQueue<Offer>> inboxes = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread following = new Thread(this::follow, "offers");

    /** From now on. */
    Offers(String kafka) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka, "enable.auto.commit", false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                consumer.partitionsFor(TOPIC).stream()
                        .map(each -> new TopicPartition(TOPIC, each.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Asked for now, as the end is looked up late.
        partitions.forEach(
                each -> {
                    var unused = consumer.position(each);
                });
        following.start();
    }

    BlockingQueue<Offer> to(String patient) {
        return inboxes.computeIfAbsent(patient, _ -> new LinkedBlockingQueue<>());
    }

    private void follow() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(this::deliver);
            }
        } catch (WakeupException _) {
            // Closed.
        }
    }

    private void deliver(ConsumerRecord<String, byte[]> told) {
        var event = JSON.readTree(told.value());
        if (event.path("type").asString("").equals("WaitlistOffered")) {
            to(event.path("patient").asString(""))
                    .add(
                            new Offer(
                                    event.path("hold").asString(""),
                                    event.path("instead").asString(""),
                                    OffsetDateTime.parse(event.path("start").asString("")),
                                    Instant.parse(event.path("expiresAt").asString(""))));
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            following.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
