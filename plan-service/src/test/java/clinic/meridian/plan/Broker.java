package clinic.meridian.plan;

import clinic.meridian.events.ClinicEvent;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanEvent;
import clinic.meridian.events.Topic;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
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
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/** The other services, as far as this one hears of them: real records on the real broker. */
final class Broker implements AutoCloseable {

    private final String bootstrap;
    private final KafkaProducer<String, byte[]> producer;

    Broker(String bootstrap) {
        this.bootstrap = bootstrap;
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    void publish(ClinicEvent event) {
        publish(UUID.randomUUID().toString(), event);
    }

    void publish(String id, ClinicEvent event) {
        var json = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        send(id, Topic.of(event), event.key(), event.type(), json);
    }

    void publishUnreadable(PatientId patient, String body) {
        send(
                UUID.randomUUID().toString(),
                Topic.BOOKINGS,
                patient.value(),
                "clinic.meridian.SessionCompleted",
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** What plan-service has said of this patient so far. */
    List<PlanEvent> plansOf(PatientId patient) {
        return records(Topic.PLANS.title(), patient).stream()
                .map(record -> EventJson.read(PlanEvent.class, record.value()))
                .toList();
    }

    /** Every record of a topic with this patient as its key, up to the present end. */
    List<ConsumerRecord<String, byte[]>> records(String topic, PatientId patient) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (patient.value().equals(record.key())) {
                        all.add(record);
                    }
                }
            }
            return all;
        }
    }

    /** Whether the group has handled every record of the topic. */
    boolean followed(String group, String topic) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap));
                var consumer = consumer()) {
            var done = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            return consumer.endOffsets(partitions(consumer, topic)).entrySet().stream()
                    .filter(end -> end.getValue() > 0)
                    .allMatch(
                            end -> {
                                var at = done.get(end.getKey());
                                return at != null && at.offset() >= end.getValue();
                            });
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(String id, Topic topic, String key, String type, byte[] json) {
        var record = new ProducerRecord<>(topic.title(), key, json);
        var headers =
                Map.of(
                        "ce_id", id,
                        "ce_source", "/booking-service",
                        "ce_specversion", "1.0",
                        "ce_type", type,
                        "ce_time", "2026-01-12T14:00:00Z",
                        "content-type", "application/json");
        headers.forEach(
                (name, value) ->
                        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
        producer.flush();
    }
}
