package clinic.meridian.messaging;

import com.fasterxml.uuid.Generators;
import com.mongodb.client.MongoCollection;

import org.bson.BsonDocument;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Turns a decision's events into entries to store, and hands the stored ones to the relay. */
final class Outbox {

    private final Clock clock;
    private final Relay relay;
    private final Traces traces;
    private final MessagingMetrics metrics;

    Outbox(Clock clock, Relay relay, Traces traces, MessagingMetrics metrics) {
        this.clock = clock;
        this.relay = relay;
        this.traces = traces;
        this.metrics = metrics;
    }

    List<OutboxEntry> entries(List<Outgoing> events) {
        Instant now = clock.instant();
        Instant stored = Relay.machineNow();
        return events.stream()
                .map(
                        event ->
                                new OutboxEntry(
                                        Generators.timeBasedEpochRandomGenerator()
                                                .generate()
                                                .toString(),
                                        event,
                                        now,
                                        stored,
                                        traces.current()))
                .toList();
    }

    void publish(MongoCollection<BsonDocument> collection, String id, List<OutboxEntry> entries) {
        if (!entries.isEmpty()) {
            relay.publish(new Relay.Batch(collection, id, entries));
        }
    }

    void clash(String collection) {
        metrics.clash(collection);
    }
}
