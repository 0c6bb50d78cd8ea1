package clinic.meridian.benchmarks.race;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * What store and broker can do at all: read a page of a racing day, write it back if nobody was
 * faster, and have an event of a booking's size acknowledged by all replicas. Nothing is decided.
 * The race is told as a share of it, measured on the same machine in the same minute.
 */
final class Ceiling {

    private static final String TOPIC = "race.ceiling";
    private static final int PARTITIONS = 6;
    private static final byte[] EVENT = new byte[400];

    private Ceiling() {}

    /** Conditional writes with an acknowledged event, a second. */
    static double of(
            String mongo, String kafka, int clients, int pages, Document state, Duration length)
            throws InterruptedException {
        topic(kafka);
        var done = new LongAdder();
        var producing =
                Map.<String, Object>of(
                        "bootstrap.servers", kafka, "acks", "all", "enable.idempotence", true);
        try (var client = MongoClients.create(mongo);
                var producer =
                        new KafkaProducer<>(
                                producing, new StringSerializer(), new ByteArraySerializer())) {
            var collection = client.getDatabase("ceiling").getCollection("pages");
            for (int page = 0; page < pages; page++) {
                var unused =
                        collection.insertOne(
                                new Document("_id", page)
                                        .append("version", 1L)
                                        .append("state", state));
            }
            long until = System.nanoTime() + length.toNanos();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < clients; i++) {
                    int page = i % pages;
                    threads.execute(() -> write(collection, producer, page, until, done));
                }
            }
            collection.drop();
        }
        return done.sum() / (length.toMillis() / 1_000.0);
    }

    /** Not the book's own: the service would stumble over events that are none. */
    private static void topic(String kafka) throws InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            var topic = new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty());
            var unused = admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void write(
            MongoCollection<Document> collection,
            Producer<String, byte[]> producer,
            int page,
            long until,
            LongAdder done) {
        try {
            while (System.nanoTime() < until) {
                var found = collection.find(new Document("_id", page)).first();
                if (found == null) {
                    return;
                }
                long version = found.getLong("version");
                var written =
                        collection.updateOne(
                                new Document("_id", page).append("version", version),
                                new Document(
                                        "$set",
                                        new Document("version", version + 1)
                                                .append("state", found.get("state"))));
                if (written.getMatchedCount() == 1) {
                    var unused =
                            producer.send(new ProducerRecord<>(TOPIC, "ceiling-" + page, EVENT))
                                    .get();
                    done.increment();
                } else {
                    Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(2_000_000)));
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
