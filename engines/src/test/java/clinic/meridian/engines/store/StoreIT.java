package clinic.meridian.engines.store;

import static com.mongodb.client.model.Filters.eq;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.engines.ChildJvm;
import clinic.meridian.engines.FreePort;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class StoreIT {
    private static final int CLIENTS = 8;

    @TempDir Path folder;
    private final int port = FreePort.any();
    private ChildJvm store;
    private MongoClient client;

    @BeforeEach
    void start() throws Exception {
        store = ChildJvm.start(StoreMain.class, folder, port);
        client = connect();
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        store.kill();
    }

    @Test
    void findsEveryAcknowledgedWriteAfterAKill() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        var enough = new CountDownLatch(2_000);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                String name = "writer-" + i;
                writers.submit(() -> writeUntilItDies(name, acknowledged, enough));
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            store.kill();
        }
        startAgain();

        Set<String> found = ConcurrentHashMap.newKeySet();
        for (Document page : pages().find()) {
            found.add(page.getString("_id"));
            assertThat(page.getInteger("version")).isEqualTo(2);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2_000);
        assertThat(found).containsAll(acknowledged);
    }

    private void writeUntilItDies(String name, Set<String> acknowledged, CountDownLatch enough) {
        try {
            for (int n = 0; ; n++) {
                var page = new Document("_id", name + "-" + n).append("version", 2);
                assertThat(pages().insertOne(page).wasAcknowledged()).isTrue();
                acknowledged.add(page.getString("_id"));
                enough.countDown();
            }
        } catch (MongoException e) {
            // The kill that the test is about: this write was not acknowledged.
        }
    }

    @Test
    void letsOneOfManyWritersWinAVersion() throws Exception {
        pages().insertOne(new Document("_id", "page").append("version", 0).append("wins", 0));
        var wins = new AtomicInteger();
        together(
                () -> {
                    for (int n = 0; n < 100; n++) {
                        if (changePage()) {
                            wins.incrementAndGet();
                        }
                    }
                });
        var page = pages().find(eq("page")).first();
        assertThat(page).containsEntry("version", wins.get()).containsEntry("wins", wins.get());
    }

    private boolean changePage() {
        var read = pages().find(eq("page")).first();
        int version = read.getInteger("version");
        // Both fields were written together, so nobody may ever read them apart.
        assertThat(read.getInteger("wins")).isEqualTo(version);
        return pages().replaceOne(
                                new Document("_id", "page").append("version", version),
                                new Document("version", version + 1).append("wins", version + 1))
                        .getModifiedCount()
                == 1;
    }

    @Test
    void neverShowsHalfOfAChange() throws Exception {
        int[] fields = IntStream.range(0, 200).toArray();
        pages().insertOne(filled("page", fields, 0));
        together(
                () -> {
                    for (int n = 0; n < 60; n++) {
                        assertThat(pages().replaceOne(eq("page"), filled("page", fields, n)))
                                .isNotNull();
                        var read = pages().find(eq("page")).first();
                        assertThat(Arrays.stream(fields).mapToObj(f -> read.get("f" + f)))
                                .containsOnly(read.get("f0"));
                    }
                });
    }

    private static Document filled(String id, int[] fields, int value) {
        var page = new Document("_id", id);
        Arrays.stream(fields).forEach(field -> page.append("f" + field, value));
        return page;
    }

    @Test
    void handsEachClaimToOneClientOnly() throws Exception {
        for (int n = 0; n < 200; n++) {
            pages().insertOne(new Document("_id", "due-" + n).append("claimed", 0));
        }
        Set<String> claims = ConcurrentHashMap.newKeySet();
        var claimedTwice = new AtomicInteger();
        together(
                () -> {
                    for (var due = claim(); due != null; due = claim()) {
                        if (!claims.add(due.getString("_id")) || due.getInteger("claimed") != 1) {
                            claimedTwice.incrementAndGet();
                        }
                    }
                });
        assertThat(claims).hasSize(200);
        assertThat(claimedTwice).hasValue(0);
    }

    private Document claim() {
        return pages().findOneAndUpdate(
                        new Document("claimed", 0),
                        new Document("$inc", new Document("claimed", 1)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    @Test
    void refusesASecondOfAUniqueKindAlsoAfterARestart() throws Exception {
        assertThat(pages().createIndex(new Document("key", 1), new IndexOptions().unique(true)))
                .isEqualTo("key_1");
        pages().insertOne(new Document("_id", 1).append("key", "a"));
        store.kill();
        startAgain();
        assertThat(insertRefused(new Document("_id", 2).append("key", "a"))).isTrue();
        assertThat(insertRefused(new Document("_id", 3).append("key", "b"))).isFalse();
    }

    private boolean insertRefused(Document document) {
        try {
            return !pages().insertOne(document).wasAcknowledged();
        } catch (MongoException e) {
            return true;
        }
    }

    @Test
    void answersHelloAsDriversAndHealthChecksAskIt() {
        assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)))
                .containsEntry("isWritablePrimary", true)
                .containsEntry("ok", 1.0);
    }

    private void together(Runnable work) throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, CLIENTS).mapToObj(_ -> clients.submit(work)).toList();
            for (var each : running) {
                each.get();
            }
        }
    }

    private void startAgain() throws Exception {
        client.close();
        store = ChildJvm.start(StoreMain.class, folder, port);
        client = connect();
    }

    private MongoCollection<Document> pages() {
        return client.getDatabase("book").getCollection("pages");
    }

    private MongoClient connect() {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyToClusterSettings(
                                cluster ->
                                        cluster.hosts(List.of(new ServerAddress("localhost", port)))
                                                .serverSelectionTimeout(5, TimeUnit.SECONDS))
                        .retryWrites(false)
                        .build());
    }
}
