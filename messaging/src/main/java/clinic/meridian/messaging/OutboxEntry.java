package clinic.meridian.messaging;

import clinic.meridian.events.Topic;

import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * An event that stands in its document until the broker has acknowledged it.
 *
 * @param id the CloudEvents id; with the source it names the event for ever
 * @param time when it happened, by the house's clock
 * @param storedAt when it was stored, by the machine's clock: tells the sweep what is overdue
 */
record OutboxEntry(
        String id, Outgoing event, Instant time, Instant storedAt, @Nullable String traceparent) {

    BsonDocument toBson() {
        BsonDocument bson =
                new BsonDocument("id", new BsonString(id))
                        .append("topic", new BsonString(event.topic().name()))
                        .append("key", new BsonString(event.key()))
                        .append("type", new BsonString(event.type()))
                        .append("subject", new BsonString(event.subject()))
                        .append("contentType", new BsonString(event.contentType()))
                        .append("body", new BsonBinary(event.body()))
                        .append("time", new BsonDateTime(time.toEpochMilli()))
                        .append("storedAt", new BsonDateTime(storedAt.toEpochMilli()));
        if (traceparent != null) {
            bson.append("traceparent", new BsonString(traceparent));
        }
        return bson;
    }

    static OutboxEntry of(BsonDocument bson) {
        Outgoing event =
                new Outgoing(
                        Topic.valueOf(bson.getString("topic").getValue()),
                        bson.getString("key").getValue(),
                        bson.getString("type").getValue(),
                        bson.getString("subject").getValue(),
                        bson.getString("contentType").getValue(),
                        bson.getBinary("body").getData());
        return new OutboxEntry(
                bson.getString("id").getValue(),
                event,
                Instant.ofEpochMilli(bson.getDateTime("time").getValue()),
                Instant.ofEpochMilli(bson.getDateTime("storedAt").getValue()),
                bson.containsKey("traceparent") ? bson.getString("traceparent").getValue() : null);
    }

    static BsonArray array(List<OutboxEntry> entries) {
        return new BsonArray(entries.stream().map(OutboxEntry::toBson).toList());
    }
}
