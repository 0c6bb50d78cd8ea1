package clinic.meridian.messaging;

import com.mongodb.client.MongoCollection;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Publishes what stands in outboxes: sends, waits for the broker's acknowledgement, and only then
 * takes the entry out. What fails stays in and is found by the {@link Sweep}. At least once.
 *
 * <p>One thread sends, so the events of one document leave in the order in which they were stored
 * and nobody who stores waits for the broker.
 */
final class Relay implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final Producer<String, byte[]> producer;
    private final String source;
    private final MessagingMetrics metrics;
    private final ExecutorService sending =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("relay").factory());
    private final ExecutorService tidying = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Relay(Producer<String, byte[]> producer, String source, MessagingMetrics metrics) {
        this.producer = producer;
        this.source = source;
        this.metrics = metrics;
    }

    /** Entries of one document, in the order in which they were stored. */
    record Batch(MongoCollection<BsonDocument> collection, String id, List<OutboxEntry> entries) {}

    /** Comes back at once. Entries that are being sent already are left to that sending. */
    void publish(Batch batch) {
        List<OutboxEntry> fresh =
                batch.entries().stream().filter(entry -> underWay.add(entry.id())).toList();
        if (fresh.isEmpty()) {
            return;
        }
        Batch mine = new Batch(batch.collection(), batch.id(), fresh);
        try {
            sending.execute(() -> send(mine));
        } catch (RejectedExecutionException closing) {
            fresh.forEach(entry -> underWay.remove(entry.id()));
        }
    }

    private void send(Batch batch) {
        AtomicInteger open = new AtomicInteger(batch.entries().size());
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (OutboxEntry entry : batch.entries()) {
            Runnable answered =
                    () -> {
                        if (open.decrementAndGet() == 0) {
                            tidying.execute(() -> takeOut(batch, acknowledged));
                        }
                    };
            try {
                var unused =
                        producer.send(
                                record(entry),
                                (_, failure) -> {
                                    if (note(entry, failure)) {
                                        acknowledged.add(entry.id());
                                    }
                                    answered.run();
                                });
            } catch (RuntimeException failure) {
                var unused = note(entry, failure);
                answered.run();
            }
        }
    }

    private boolean note(OutboxEntry entry, @Nullable Exception failure) {
        String type = entry.event().type();
        if (failure == null) {
            metrics.published(type, Duration.between(entry.storedAt(), machineNow()));
            return true;
        }
        metrics.notPublished(type);
        log.warn(
                "event {} of type {} stays in its outbox: {}",
                entry.id(),
                type,
                failure.toString());
        return false;
    }

    private void takeOut(Batch batch, Set<String> acknowledged) {
        try {
            if (!acknowledged.isEmpty()) {
                BsonArray ids = new BsonArray(acknowledged.stream().map(BsonString::new).toList());
                var unused =
                        batch.collection()
                                .updateOne(
                                        new Document("_id", batch.id()),
                                        new Document(
                                                "$pull",
                                                new Document(
                                                        "outbox",
                                                        new Document(
                                                                "id", new Document("$in", ids)))));
            }
        } catch (RuntimeException failure) {
            log.warn("published events stay in {}: {}", batch.id(), failure.toString());
        } finally {
            batch.entries().forEach(entry -> underWay.remove(entry.id()));
        }
    }

    private ProducerRecord<String, byte[]> record(OutboxEntry entry) {
        Outgoing event = entry.event();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.topic().title(), event.key(), event.body());
        header(record, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.VERSION_1);
        header(record, CloudEventHeaders.ID, entry.id());
        header(record, CloudEventHeaders.SOURCE, source);
        header(record, CloudEventHeaders.TYPE, event.type());
        header(record, CloudEventHeaders.TIME, entry.time().toString());
        header(record, CloudEventHeaders.SUBJECT, event.subject());
        header(record, CloudEventHeaders.CONTENT_TYPE, event.contentType());
        if (entry.traceparent() != null) {
            header(record, CloudEventHeaders.TRACEPARENT, entry.traceparent());
        }
        return record;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Machine time, for what the simulated clock must not hurry. */
    static Instant machineNow() {
        return Instant.now();
    }

    /** Sends what was handed over, then stops. */
    @Override
    public void close() {
        sending.close();
        producer.close(Duration.ofSeconds(5));
        tidying.close();
    }
}
