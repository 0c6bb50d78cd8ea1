package clinic.meridian.messaging;

import com.mongodb.client.MongoCollection;

import org.bson.BsonDocument;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Finds events that a crash or an outage left in an outbox, and hands them to the relay again. */
final class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final int AT_ONCE = 500;

    /** Older than this, an entry was not just stored by somebody who is sending it now. */
    private final Duration grace;

    private final Relay relay;
    private final MessagingMetrics metrics;
    private final List<MongoCollection<BsonDocument>> collections = new CopyOnWriteArrayList<>();

    Sweep(Duration grace, Relay relay, MessagingMetrics metrics) {
        this.grace = grace;
        this.relay = relay;
        this.metrics = metrics;
    }

    void add(MongoCollection<BsonDocument> collection) {
        collections.add(collection);
    }

    void run() {
        for (MongoCollection<BsonDocument> collection : collections) {
            try {
                sweep(collection, Relay.machineNow().minus(grace));
            } catch (RuntimeException outage) {
                log.warn(
                        "outboxes of {} not swept: {}",
                        collection.getNamespace().getCollectionName(),
                        outage.toString());
            }
        }
    }

    private void sweep(MongoCollection<BsonDocument> collection, Instant storedBefore) {
        Document overdue =
                new Document("outbox.storedAt", new Document("$lt", Date.from(storedBefore)));
        for (BsonDocument document : collection.find(overdue).limit(AT_ONCE)) {
            List<OutboxEntry> entries =
                    document.getArray("outbox").stream()
                            .map(entry -> OutboxEntry.of(entry.asDocument()))
                            .toList();
            metrics.swept(collection.getNamespace().getCollectionName(), entries.size());
            relay.publish(
                    new Relay.Batch(collection, document.getString("_id").getValue(), entries));
        }
    }
}
