package clinic.meridian.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.meridian.engines.Engines;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.MessageEvent.PainReported;
import clinic.meridian.events.Topic;

import com.mongodb.MongoTimeoutException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

import java.time.Duration;
import java.util.Map;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowingIT {

    private static final String DEAD = "clinic.messages.following.dead";

    private ConfigurableApplicationContext service;
    private Ward ward;
    private DeadLetters deadLetters;
    private KafkaProducer<String, byte[]> outside;

    @BeforeAll
    void open() {
        service = Ward.open("following");
        ward = service.getBean(Ward.class);
        deadLetters = service.getBean(DeadLetters.class);
        outside =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", Engines.shared().bootstrap()),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    @AfterAll
    void close() {
        outside.close();
        service.close();
    }

    @Test
    void whatCannotBeReadIsPutAsideWithTheReasonAndTheNextIsHandled() {
        PainReported next = Ward.report(2);

        publish("p-broken", "broken-1", "{\"type\":\"PainReported\",\"score\":11}");
        publish(next);

        await().untilAsserted(() -> assertThat(ward.heard(next)).isTrue());
        await().untilAsserted(
                        () ->
                                assertThat(deadLetters.list())
                                        .anySatisfy(
                                                letter -> {
                                                    assertThat(letter.key()).isEqualTo("p-broken");
                                                    assertThat(letter.reason())
                                                            .contains("report: missing");
                                                    assertThat(letter.topic()).isEqualTo(DEAD);
                                                }));
    }

    @Test
    void aRecordThatIsNoJsonIsPutAside() {
        publish("p-garbage", "broken-2", "not json");

        await().untilAsserted(
                        () ->
                                assertThat(deadLetters.list())
                                        .anyMatch(letter -> "p-garbage".equals(letter.key())));
    }

    @Test
    void aTypeOfALaterVersionIsPassedOver() {
        PainReported next = Ward.report(2);

        publish(next.patient().value(), "later-1", "{\"type\":\"MoodReported\",\"mood\":\"calm\"}");
        publish(next);

        await().untilAsserted(() -> assertThat(ward.heard(next)).isTrue());
        assertThat(deadLetters.list())
                .noneMatch(letter -> next.patient().value().equals(letter.key()));
    }

    @Test
    void whatFailsAgainAndAgainIsPutAsideAndHandledAfterARepair() {
        PainReported report = Ward.report(7);
        ward.trouble.put(report.report(), new IllegalStateException("no room on the chart"));

        publish(report);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(deadLetters.list())
                                        .anySatisfy(
                                                letter ->
                                                        assertThat(letter.reason())
                                                                .contains("no room on the chart")));
        assertThat(ward.tries).containsEntry(report.report(), 5);

        ward.trouble.clear();
        assertThat(deadLetters.replay(DEAD)).isPositive();

        await().untilAsserted(() -> assertThat(ward.heard(report)).isTrue());
        assertThat(deadLetters.list())
                .noneMatch(letter -> report.patient().value().equals(letter.key()));
    }

    @Test
    void nothingIsPutAsideForAnOutageOfTheStore() {
        PainReported report = Ward.report(8);
        ward.trouble.put(report.report(), new MongoTimeoutException("the store is away"));

        publish(report);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ward.tries.getOrDefault(report.report(), 0) > 6);
        ward.trouble.remove(report.report());

        await().untilAsserted(() -> assertThat(ward.heard(report)).isTrue());
        assertThat(deadLetters.list())
                .noneMatch(letter -> report.patient().value().equals(letter.key()));
    }

    private void publish(PainReported report) {
        publish(report.patient().value(), report.report().value(), EventJson.write(report));
    }

    private void publish(String key, String id, String body) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topic.MESSAGES.title(), key, Ward.bytes(body));
        record.headers().add("ce_id", Ward.bytes(id));
        record.headers().add("ce_type", Ward.bytes("clinic.meridian.PainReported"));
        record.headers().add("ce_time", Ward.bytes("2026-11-20T09:00:00Z"));
        var unused = outside.send(record);
        outside.flush();
    }
}
