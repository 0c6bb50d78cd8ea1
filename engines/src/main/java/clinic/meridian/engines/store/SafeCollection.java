package clinic.meridian.engines.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;

import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Two mends of the library's collection.
 *
 * <p>It changes stored documents in place and replies with the very same objects, so that a reply
 * could be written while the next change is half made. Here every query works on copies: what is
 * stored is replaced, never changed.
 *
 * <p>It uses an index only if the filter names just the index's fields. Here a filter that names
 * {@code _id} among others looks there first, instead of reading the whole collection.
 */
final class SafeCollection extends H2Collection {
    SafeCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> data,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, data, meta, cursors);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        var byId = idOnly(query);
        if (byId != null) {
            for (Index<Object> index : getIndexes()) {
                if (index.canHandle(byId)) {
                    var positions = index.getPositions(byId);
                    return matchDocuments(
                            query, positions, orderBy, skip, limit, batchSize, fields);
                }
            }
        }
        return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult matchDocumentsFromStream(
            Document query,
            Stream<Document> documents,
            int skip,
            int limit,
            int batchSize,
            @Nullable Comparator<Document> order,
            @Nullable Document fields) {
        var copies =
                documents
                        .filter(document -> documentMatchesQuery(document, query))
                        .map(Document::cloneDeeply);
        return super.matchDocumentsFromStream(query, copies, skip, limit, batchSize, order, fields);
    }

    /** The part of the filter that names the id, also inside the {@code $and} of a driver. */
    private static @Nullable Document idOnly(Document query) {
        if (query.containsKey("_id")) {
            return new Document("_id", query.get("_id"));
        }
        if (query.get("$and") instanceof Collection<?> all) {
            for (Object part : all) {
                if (part instanceof Document document && document.containsKey("_id")) {
                    return new Document("_id", document.get("_id"));
                }
            }
        }
        return null;
    }
}
