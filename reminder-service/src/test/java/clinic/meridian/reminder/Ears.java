package clinic.meridian.reminder;

import clinic.meridian.engines.Engines;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.MessageEvent;
import clinic.meridian.events.Topic;
import clinic.meridian.reminder.House.Person;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears all that the service tells on {@code clinic.messages}. */
final class Ears implements AutoCloseable {

    private final List<MessageEvent> heard = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean open = true;

    Ears() {
        thread = Thread.ofPlatform().name("ears").start(this::listen);
    }

    List<MessageEvent> heard(Person patient, Class<? extends MessageEvent> type) {
        return heard.stream()
                .filter(type::isInstance)
                .filter(event -> event.key().equals(patient.id().value()))
                .toList();
    }

    private void listen() {
        var settings = new Properties();
        settings.putAll(
                Map.of(
                        "bootstrap.servers",
                        Engines.shared().bootstrap(),
                        "group.id",
                        "ears-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"));
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topic.MESSAGES.title()));
            while (open) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(
                                record ->
                                        heard.add(
                                                EventJson.read(
                                                        MessageEvent.class, record.value())));
            }
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
