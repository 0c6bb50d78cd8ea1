package clinic.meridian.booking;

import clinic.meridian.engines.Engines;
import clinic.meridian.events.ClinicEvent;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.OpaqueId;
import clinic.meridian.events.Topic;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** The broker as the other services see it. */
public final class Wire {

    private Wire() {}

    /** Says something as another service would. */
    public static void tell(ClinicEvent event) {
        tell(Topic.of(event).title(), event.key(), event.type(), EventJson.write(event));
    }

    public static void tell(String topic, String key, String type, String body) {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", Engines.shared().bootstrap()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            var message = new ProducerRecord<>(topic, key, bytes(body));
            Map.of(
                            "ce_id", OpaqueId.timeOrdered(),
                            "ce_source", "/test",
                            "ce_specversion", "1.0",
                            "ce_type", type,
                            "ce_time", "2026-11-23T14:00:00Z",
                            "ce_subject", key,
                            "content-type", "application/json")
                    .forEach((name, value) -> message.headers().add(name, bytes(value)));
            var unused = producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything on a topic for that key, oldest first. */
    public static <E extends ClinicEvent> List<E> told(Topic topic, Class<E> contract, String key) {
        return records(topic.title()).stream()
                .filter(record -> key.equals(record.key()))
                .map(record -> EventJson.read(contract, record.value()))
                .toList();
    }

    public static List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", Engines.shared().bootstrap()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map((PartitionInfo p) -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
