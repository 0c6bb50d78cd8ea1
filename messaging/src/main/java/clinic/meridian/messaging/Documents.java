package clinic.meridian.messaging;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * The documents of one collection. Each is changed by one conditional write that stores the new
 * state and its events together, so neither can be without the other.
 *
 * <p>A document reads {@code {_id, version, state, outbox, handled}}: {@code outbox} holds events
 * that the broker has not acknowledged yet, {@code handled} the ids of the last events that changed
 * this document.
 *
 * @param <S> the state, a record
 */
public final class Documents<S> {

    /** More clashes than this in a row on one document, and the caller is told to come later. */
    private static final int TRIES = 64;

    /** A redelivery comes within minutes; this many events of one document are many more. */
    private static final int HANDLED_KEPT = 256;

    private final MongoCollection<BsonDocument> collection;
    private final StateCodec<S> codec;
    private final Outbox outbox;

    Documents(MongoCollection<BsonDocument> collection, StateCodec<S> codec, Outbox outbox) {
        this.collection = collection;
        this.codec = codec;
        this.outbox = outbox;
    }

    public Optional<Stored<S>> find(String id) {
        return Optional.ofNullable(collection.find(new Document("_id", id)).first())
                .map(this::read);
    }

    /**
     * @param filter flat, with fields named {@code state.x}
     */
    public List<Stored<S>> find(Bson filter, int limit) {
        return collection.find(filter).limit(limit).map(this::read).into(new ArrayList<>());
    }

    /**
     * Loads the document, lets {@code decide} say what should become of it, and writes that if
     * nobody was faster; else loads again and decides again.
     *
     * @param decide must be pure: it may be called several times. Gets {@code null} when there is
     *     no such document
     * @throws Contended when others were faster every time; nothing was written
     */
    public <R> R change(String id, Function<@Nullable S, Change<S, R>> decide) {
        return changeUnlessHandled(null, id, decide).orElseThrow();
    }

    /**
     * As {@link #change}, for a received event: the event's id is stored in the same write, and a
     * document that has handled it is left alone. A decision to change nothing is not remembered.
     *
     * @return empty when this document had handled the event before
     */
    public <R> Optional<R> changeOnce(
            String eventId, String id, Function<@Nullable S, Change<S, R>> decide) {
        return changeUnlessHandled(eventId, id, decide);
    }

    private <R> Optional<R> changeUnlessHandled(
            @Nullable String eventId, String id, Function<@Nullable S, Change<S, R>> decide) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            BsonDocument found = collection.find(new Document("_id", id)).first();
            if (found != null && eventId != null && handled(found).contains(eventId)) {
                return Optional.empty();
            }
            Optional<R> result = attempt(id, found, decide, eventId);
            if (result.isPresent()) {
                return result;
            }
            outbox.clash(name());
            giveWay(attempt);
        }
        throw new Contended(name(), id, TRIES);
    }

    private String name() {
        return collection.getNamespace().getCollectionName();
    }

    /** For indexes, and for questions that {@link #find} cannot ask. Never for writing. */
    public MongoCollection<Document> raw() {
        return collection.withDocumentClass(Document.class);
    }

    private <R> Optional<R> attempt(
            String id,
            @Nullable BsonDocument found,
            Function<@Nullable S, Change<S, R>> decide,
            @Nullable String eventId) {
        S state = found == null ? null : read(found).state();
        Change<S, R> change = decide.apply(state);
        S next = change.next();
        if (next == null) {
            return Optional.of(change.result());
        }
        List<OutboxEntry> entries = outbox.entries(change.events());
        boolean stored =
                found == null
                        ? insert(id, next, entries, eventId)
                        : update(found, next, entries, eventId);
        if (!stored) {
            return Optional.empty();
        }
        outbox.publish(collection, id, entries);
        return Optional.of(change.result());
    }

    private boolean insert(String id, S next, List<OutboxEntry> entries, @Nullable String eventId) {
        BsonDocument document =
                new BsonDocument("_id", new BsonString(id))
                        .append("version", new BsonInt64(1))
                        .append("state", codec.encode(next))
                        .append("outbox", OutboxEntry.array(entries))
                        .append("handled", strings(eventId == null ? List.of() : List.of(eventId)));
        try {
            var unused = collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean update(
            BsonDocument found, S next, List<OutboxEntry> entries, @Nullable String eventId) {
        long version = found.getInt64("version").getValue();
        BsonDocument set =
                new BsonDocument("version", new BsonInt64(version + 1))
                        .append("state", codec.encode(next));
        if (eventId != null) {
            set.append("handled", strings(appended(handled(found), eventId)));
        }
        BsonDocument update = new BsonDocument("$set", set);
        if (!entries.isEmpty()) {
            // Pushed, not set: the relay takes entries out at any time.
            BsonDocument pushed = new BsonDocument("$each", OutboxEntry.array(entries));
            update.append("$push", new BsonDocument("outbox", pushed));
        }
        BsonDocument ifUnchanged =
                new BsonDocument("_id", found.get("_id")).append("version", new BsonInt64(version));
        return collection.updateOne(ifUnchanged, update).getMatchedCount() == 1;
    }

    private static List<String> handled(BsonDocument found) {
        return found.getArray("handled", new BsonArray()).stream()
                .map(id -> id.asString().getValue())
                .toList();
    }

    private static BsonArray strings(List<String> values) {
        return new BsonArray(values.stream().map(BsonString::new).toList());
    }

    private static List<String> appended(List<String> handled, String eventId) {
        List<String> kept =
                handled.subList(Math.max(0, handled.size() - HANDLED_KEPT + 1), handled.size());
        List<String> all = new ArrayList<>(kept);
        all.add(eventId);
        return all;
    }

    private Stored<S> read(BsonDocument document) {
        return new Stored<>(
                document.getString("_id").getValue(),
                document.getInt64("version").getValue(),
                codec.decode(document.getDocument("state")));
    }

    /** A short, growing, random pause: the more clashes, the more room for the others. */
    private static void giveWay(int attempt) {
        long micros = ThreadLocalRandom.current().nextLong(50L * attempt * Math.min(attempt, 20));
        LockSupport.parkNanos(micros * 1_000);
    }
}
