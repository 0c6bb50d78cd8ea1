package clinic.meridian.booking.frontdesk;

import clinic.meridian.events.ClinicId;
import clinic.meridian.events.OpaqueId;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Function;

/**
 * Remembers the {@code Idempotency-Key} of requests that create something, with the id that was
 * chosen for it, before anything is created. A repeated request gets the same id, so it finds or
 * finishes what the first one began. Keys are per clinic and route, and forgotten after a week.
 */
@Component
public class IdempotencyKeys {

    private static final int LONGEST = 255;
    private static final Duration KEPT = Duration.ofDays(7);

    /** What to create under which id. */
    public sealed interface Claim {
        /** The first time, or without a key. */
        record Fresh(String id) implements Claim {}

        record Again(String id) implements Claim {}

        /** The key came before with another body. */
        record Misused() implements Claim {}

        /** Begins what was asked for, or goes on with it. */
        default ResponseEntity<?> answer(Function<String, ResponseEntity<?>> create) {
            return answer(create, create);
        }

        /**
         * @param again finds or finishes what the first request began
         */
        default ResponseEntity<?> answer(
                Function<String, ResponseEntity<?>> create,
                Function<String, ResponseEntity<?>> again) {
            return switch (this) {
                case Fresh(var id) -> create.apply(id);
                case Again(var id) -> again.apply(id);
                case Misused _ -> Answers.keyReused();
            };
        }
    }

    private final MongoCollection<Document> keys;
    private final JsonMapper json;
    private final Clock clock;

    IdempotencyKeys(MongoDatabase serviceDatabase, JsonMapper json, Clock clock) {
        this.keys =
                serviceDatabase
                        .getCollection("keys")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.json = json;
        this.clock = clock;
    }

    public Claim claim(ClinicId clinic, String route, @Nullable String key, Object body) {
        var fresh = OpaqueId.timeOrdered();
        if (key == null) {
            return new Claim.Fresh(fresh);
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw new IllegalArgumentException("Idempotency-Key: expected 1 to 255 characters");
        }
        var id = clinic + "/" + route + "/" + key;
        var hash = hash(json.writeValueAsBytes(body));
        try {
            var unused =
                    keys.insertOne(
                            new Document("_id", id)
                                    .append("body", hash)
                                    .append("chosen", fresh)
                                    .append("at", Date.from(clock.instant())));
            return new Claim.Fresh(fresh);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        var known = Objects.requireNonNull(keys.find(new Document("_id", id)).first());
        return hash.equals(known.getString("body"))
                ? new Claim.Again(known.getString("chosen"))
                : new Claim.Misused();
    }

    void forgetOld() {
        var before = Date.from(clock.instant().minus(KEPT));
        var unused = keys.deleteMany(new Document("at", new Document("$lt", before)));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
