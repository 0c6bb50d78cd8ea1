package clinic.meridian.messaging;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;

import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;

/** Opens collections whose documents carry their own outbox. */
public final class DocumentsFactory {

    private final MongoDatabase database;
    private final CodecRegistry registry;
    private final Outbox outbox;
    private final Sweep sweep;

    DocumentsFactory(MongoDatabase database, Outbox outbox, Sweep sweep) {
        this.database = database;
        this.registry = StateCodecs.over(database.getCodecRegistry());
        this.outbox = outbox;
        this.sweep = sweep;
    }

    /**
     * Writes are acknowledged by the majority and journaled; reads see what was acknowledged.
     *
     * @param state a record, public like every record in it: the driver's codec reads no others.
     *     Its fields are the document's {@code state.…}
     */
    public <S> Documents<S> open(String name, Class<S> state) {
        MongoCollection<BsonDocument> collection =
                database.getCollection(name, BsonDocument.class)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadConcern(ReadConcern.DEFAULT);
        String unused =
                collection.createIndex(
                        new Document("outbox.storedAt", 1), new IndexOptions().sparse(true));
        sweep.add(collection);
        return new Documents<>(collection, new StateCodec<>(state, registry), outbox);
    }
}
