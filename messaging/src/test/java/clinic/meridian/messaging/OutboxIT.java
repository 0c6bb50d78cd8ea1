package clinic.meridian.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import clinic.meridian.engines.FreePort;
import clinic.meridian.engines.broker.EmbeddedBroker;
import clinic.meridian.events.MessageEvent.PainReported;
import clinic.meridian.messaging.Ward.Chart;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxIT {

    private ConfigurableApplicationContext service;
    private Ward ward;
    private Documents<Chart> charts;

    @BeforeAll
    void open() {
        service = Ward.open("outbox");
        ward = service.getBean(Ward.class);
        charts = charts(service);
    }

    @AfterAll
    void close() {
        service.close();
    }

    @Test
    void aChangeAndItsEventAreStoredTogetherAndTheEventLeavesOnceTheBrokerHasIt() {
        PainReported report = Ward.report(6);

        assertThat(note(charts, report)).isEqualTo(1);

        await().untilAsserted(() -> assertThat(ward.heard(report)).isTrue());
        await().untilAsserted(() -> assertThat(waiting(charts, report)).isEmpty());
        assertThat(charts.find(report.patient().value()))
                .hasValueSatisfying(
                        chart -> {
                            assertThat(chart.version()).isEqualTo(1);
                            assertThat(chart.state().scores()).containsExactly(6);
                        });
    }

    @Test
    void whatIsDecidedAgainstLeavesNothingBehind() {
        PainReported report = Ward.report(6);

        String answer = charts.change(report.patient().value(), _ -> Change.none("refused"));

        assertThat(answer).isEqualTo("refused");
        assertThat(charts.find(report.patient().value())).isEmpty();
    }

    @Test
    void aThrownDecisionLeavesNothingBehind() {
        PainReported report = Ward.report(6);

        assertThatThrownBy(
                        () ->
                                charts.change(
                                        report.patient().value(),
                                        _ -> {
                                            throw new IllegalStateException("no");
                                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(charts.find(report.patient().value())).isEmpty();
    }

    @Test
    void noChangeIsLostWhenManyChangeTheSameDocument() throws Exception {
        PainReported first = Ward.report(1);
        Callable<Integer> change = () -> note(charts, first);

        List<Integer> answers = new ArrayList<>();
        try (var desks = Executors.newFixedThreadPool(16)) {
            for (var answer : desks.invokeAll(Stream.generate(() -> change).limit(400).toList())) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).doesNotHaveDuplicates().hasSize(400);
        assertThat(charts.find(first.patient().value()).orElseThrow().version()).isEqualTo(400);
    }

    @Test
    void anEventThatChangedADocumentChangesItNoSecondTime() {
        PainReported report = Ward.report(4);
        String id = report.patient().value();

        assertThat(charts.changeOnce("event-1", id, chart -> add(chart, report))).contains(1);
        assertThat(charts.changeOnce("event-1", id, chart -> add(chart, report))).isEmpty();
        assertThat(charts.changeOnce("event-2", id, chart -> add(chart, report))).contains(2);
    }

    @Test
    void whatACrashLeftInAnOutboxIsSweptUp() {
        PainReported report = Ward.report(5);
        OutboxEntry left =
                new OutboxEntry(
                        "left-by-a-crash",
                        Outgoing.plain(report),
                        report.at(),
                        Relay.machineNow().minusSeconds(60),
                        null);
        var unused =
                charts.raw()
                        .insertOne(
                                new Document("_id", report.patient().value())
                                        .append("version", 1L)
                                        .append("state", new Document("scores", List.of(5)))
                                        .append("outbox", List.of(left.toBson()))
                                        .append("handled", List.of()));

        await().untilAsserted(() -> assertThat(ward.heard(report)).isTrue());
        await().untilAsserted(() -> assertThat(waiting(charts, report)).isEmpty());
    }

    @Test
    void anEventWaitsInItsOutboxWhileTheBrokerIsAway(@TempDir Path folder) {
        int port = FreePort.any();
        PainReported report = Ward.report(3);
        var broker = EmbeddedBroker.start(folder, port);
        try (var other =
                Ward.open("outage", "--spring.kafka.bootstrap-servers=localhost:" + port)) {
            broker.close();
            Documents<Chart> theirs = charts(other);

            assertThat(note(theirs, report)).isEqualTo(1);
            assertThat(waiting(theirs, report)).hasSize(1);

            broker = EmbeddedBroker.start(folder, port);
            Ward listening = other.getBean(Ward.class);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(listening.heard(report)).isTrue());
            await().untilAsserted(() -> assertThat(waiting(theirs, report)).isEmpty());
        } finally {
            broker.close();
        }
    }

    @SuppressWarnings("unchecked")
    private static Documents<Chart> charts(ConfigurableApplicationContext service) {
        return service.getBean(Documents.class);
    }

    private static Integer note(Documents<Chart> charts, PainReported report) {
        return charts.change(report.patient().value(), chart -> add(chart, report));
    }

    private static Change<Chart, Integer> add(
            @org.jspecify.annotations.Nullable Chart chart, PainReported report) {
        List<Integer> scores = new ArrayList<>(chart == null ? List.of() : chart.scores());
        scores.add(report.score());
        return Change.to(new Chart(scores), List.of(report), scores.size());
    }

    private static List<Document> waiting(Documents<Chart> charts, PainReported report) {
        Document found = charts.raw().find(new Document("_id", report.patient().value())).first();
        assertThat(found).isNotNull();
        return found.getList("outbox", Document.class);
    }
}
