package clinic.meridian.engines.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;

import org.h2.mvstore.MVStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The store: answers MongoDB's wire protocol as version 5.0, keeps its data in one file of the
 * folder. What it acknowledged survives {@code kill -9} of its process. A power cut is another
 * matter: writes reach the operating system before the reply, not the disk.
 */
public final class EmbeddedStore implements AutoCloseable {
    /**
     * Each connection lives on one of these threads, and a thread waits while its write is being
     * committed: as many writes as threads can share one commit.
     */
    private static final int THREADS = 16;

    private final MongoServer server;
    private final int port;

    private EmbeddedStore(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Reachable from this machine only, on the port given or, for 0, on a free one. */
    public static EmbeddedStore start(Path folder, int port) {
        return start(folder, "localhost", port);
    }

    /** Listens on the address of {@code host}; there is no sign-in, so choose it with care. */
    public static EmbeddedStore start(Path folder, String host, int port) {
        var backend = new DurableBackend(open(folder));
        backend.version(ServerVersion.MONGO_5_0);
        var server = new MongoServer(backend);
        server.bind(new InetSocketAddress(host, port), 1, THREADS);
        return new EmbeddedStore(server, server.getLocalAddress().getPort());
    }

    /** Without a database: {@code mongodb://localhost:port}. */
    public String uri() {
        return "mongodb://localhost:" + port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static MVStore open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var store =
                new MVStore.Builder()
                        .fileName(folder.resolve("store.mv.db").toString())
                        // Only GroupCommit commits, never in the middle of a change.
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .open();
        // Space is used again at once; the default of 45 s lets the file grow at every commit.
        store.setRetentionTime(0);
        return store;
    }
}
