package clinic.meridian.messaging;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** What this service could not handle: to be looked at, and to be handled after a repair. */
public final class DeadLetters {

    /** The header that says why a record was put aside. */
    static final String REASON = "reason";

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> consumer;
    private final Map<String, Object> producer;
    private final Map<String, Object> admin;
    private final Collection<String> topics;

    DeadLetters(
            Map<String, Object> consumer,
            Map<String, Object> producer,
            Map<String, Object> admin,
            Collection<String> topics) {
        this.consumer = consumer;
        this.producer = producer;
        this.admin = admin;
        this.topics = topics;
    }

    /** All that wait, oldest first within a partition. */
    public List<DeadLetter> list() {
        List<DeadLetter> letters = new ArrayList<>();
        topics.forEach(topic -> forEach(topic, record -> letters.add(letter(record))));
        return letters;
    }

    /**
     * Sends every waiting letter of this topic to where it first stood, with its own id, and takes
     * it out once the broker has it again. Followers that had handled it skip it. A letter that
     * still cannot be handled comes back.
     *
     * @param deadLetterTopic one of {@link #list}'s
     * @return how many were sent
     */
    public int replay(String deadLetterTopic) {
        if (!topics.contains(deadLetterTopic)) {
            throw new IllegalArgumentException(
                    "topic: " + deadLetterTopic + " (expected: one of " + topics + ")");
        }
        Map<TopicPartition, RecordsToDelete> replayed = new HashMap<>();
        List<ProducerRecord<String, byte[]>> again = new ArrayList<>();
        forEach(
                deadLetterTopic,
                record -> {
                    again.add(asItFirstStood(record));
                    replayed.put(
                            new TopicPartition(record.topic(), record.partition()),
                            RecordsToDelete.beforeOffset(record.offset() + 1));
                });
        send(again);
        try (Admin client = Admin.create(admin)) {
            var unused = client.deleteRecords(replayed).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return again.size();
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings = new HashMap<>(producer);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        List<Exception> failures = new ArrayList<>();
        try (KafkaProducer<String, byte[]> client =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> record : records) {
                var unused =
                        client.send(
                                record,
                                (_, failure) -> {
                                    if (failure != null) {
                                        failures.add(failure);
                                    }
                                });
            }
            client.flush();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("not all were sent", failures.getFirst());
        }
    }

    private void forEach(String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
        try (KafkaConsumer<String, byte[]> client =
                new KafkaConsumer<>(
                        consumer, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    client.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            Map<TopicPartition, Long> ends = client.endOffsets(partitions);
            client.assign(partitions);
            client.seekToBeginning(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> client.position(end.getKey()) < end.getValue())) {
                client.poll(POLL).forEach(each);
            }
        }
    }

    private static ProducerRecord<String, byte[]> asItFirstStood(
            ConsumerRecord<String, byte[]> record) {
        String first = text(record, KafkaHeaders.DLT_ORIGINAL_TOPIC);
        if (first == null) {
            throw new IllegalStateException(letter(record) + " does not say where it stood");
        }
        ProducerRecord<String, byte[]> again =
                new ProducerRecord<>(first, record.partition(), record.key(), record.value());
        for (Header header : record.headers()) {
            if (!header.key().startsWith("kafka_dlt-") && !header.key().equals(REASON)) {
                again.headers().add(header);
            }
        }
        return again;
    }

    private static DeadLetter letter(ConsumerRecord<String, byte[]> record) {
        return new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                text(record, CloudEventHeaders.TYPE),
                text(record, REASON),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private static @Nullable String text(ConsumerRecord<?, ?> record, String header) {
        Header found = record.headers().lastHeader(header);
        return found == null ? null : new String(found.value(), StandardCharsets.UTF_8);
    }
}
