package clinic.meridian.engines.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;

import io.netty.channel.Channel;

import org.h2.mvstore.MVStore;

/** Commits before it replies, and knows {@code hello}, which drivers and health checks ask. */
final class DurableBackend extends H2Backend {
    private final MVStore store;
    private final GroupCommit commit;

    DurableBackend(MVStore store) {
        // Before super(): it opens the databases that the file holds, through the method below.
        this.store = store;
        this.commit = new GroupCommit(store);
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DurableDatabase(name, store, getCursorRegistry());
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            return super.handleCommand(channel, database, "ismaster", query)
                    .append("isWritablePrimary", true);
        }
        return commit.answer(() -> super.handleCommand(channel, database, command, query));
    }
}
