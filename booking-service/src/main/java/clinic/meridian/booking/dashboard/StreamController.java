package clinic.meridian.booking.dashboard;

import clinic.meridian.booking.frontdesk.NoSuch;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.Topic;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The book's events as server-sent events. A dashboard that comes back with {@code Last-Event-ID}
 * goes on where it left off, on whichever instance it lands.
 */
@RestController
class StreamController {

    private static final long NO_TIMEOUT = 0;

    private final Clinics clinics;
    private final KafkaProperties kafka;
    private volatile boolean closing;

    StreamController(Clinics clinics, KafkaProperties kafka) {
        this.clinics = clinics;
        this.kafka = kafka;
    }

    @GetMapping(path = "/api/clinics/{clinic}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @PathVariable ClinicId clinic,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        var house = NoSuch.orClinic(clinics, clinic);
        var from = last == null ? null : Position.parse(last, Topic.PARTITIONS);
        var emitter = new SseEmitter(NO_TIMEOUT);
        var consumer =
                new KafkaConsumer<>(
                        kafka.buildConsumerProperties(),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        var watch = new Watch(consumer, house.id(), emitter, () -> closing);
        var unused = Thread.ofVirtual().name("dashboard").start(() -> watch.run(from));
        return emitter;
    }

    /** Before the server waits for its open requests. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }
}
