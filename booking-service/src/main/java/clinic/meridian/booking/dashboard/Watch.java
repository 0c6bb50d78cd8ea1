package clinic.meridian.booking.dashboard;

import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.BookingEvent.HoldReleased;
import clinic.meridian.events.BookingEvent.NoOpeningFound;
import clinic.meridian.events.BookingEvent.OfProposal;
import clinic.meridian.events.BookingEvent.OfVisit;
import clinic.meridian.events.BookingEvent.RedFlagRaised;
import clinic.meridian.events.BookingEvent.Unknown;
import clinic.meridian.events.BookingEvent.WaitlistOffered;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.Topic;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** One dashboard that watches one clinic, until it goes away or the service stops. */
final class Watch {

    private static final Duration TICK = Duration.ofMillis(250);

    /** A comment this often shows whether anybody still listens. 15 seconds. */
    private static final int TICKS_PER_SIGN_OF_LIFE = 60;

    private final KafkaConsumer<String, byte[]> consumer;
    private final ClinicId clinic;
    private final SseEmitter emitter;
    private final BooleanSupplier closing;

    Watch(
            KafkaConsumer<String, byte[]> consumer,
            ClinicId clinic,
            SseEmitter emitter,
            BooleanSupplier closing) {
        this.consumer = consumer;
        this.clinic = clinic;
        this.emitter = emitter;
        this.closing = closing;
    }

    /**
     * @param from where the dashboard left off; from now on when absent
     */
    void run(@Nullable Position from) {
        try (consumer) {
            var position = start(from);
            emitter.send(SseEmitter.event().id(position.toString()).comment("watching"));
            for (int tick = 1; !closing.getAsBoolean(); tick++) {
                for (var record : consumer.poll(TICK)) {
                    position.seen(record.partition(), record.offset());
                    send(record, position);
                }
                if (tick % TICKS_PER_SIGN_OF_LIFE == 0) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException _) {
            emitter.complete();
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        }
    }

    private Position start(@Nullable Position from) {
        var partitions =
                IntStream.range(0, Topic.PARTITIONS)
                        .mapToObj(number -> new TopicPartition(Topic.BOOKINGS.title(), number))
                        .toList();
        consumer.assign(partitions);
        if (from == null) {
            consumer.seekToEnd(partitions);
        } else {
            partitions.forEach(each -> consumer.seek(each, from.next(each.partition())));
        }
        return new Position(partitions.stream().mapToLong(consumer::position).toArray());
    }

    private void send(ConsumerRecord<String, byte[]> record, Position position) throws IOException {
        var event = read(record.value());
        if (event.flatMap(Watch::clinicOf).filter(clinic::equals).isPresent()) {
            emitter.send(
                    SseEmitter.event()
                            .id(position.toString())
                            .name(event.get().getClass().getSimpleName())
                            .data(new String(record.value(), StandardCharsets.UTF_8)));
        }
    }

    private static Optional<BookingEvent> read(byte[] json) {
        try {
            return Optional.of(EventJson.read(BookingEvent.class, json));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<ClinicId> clinicOf(BookingEvent event) {
        return switch (event) {
            case OfVisit change -> Optional.of(change.visit().clinic());
            case HoldPlaced placed -> Optional.of(placed.clinic());
            case HoldReleased released -> Optional.of(released.clinic());
            case WaitlistOffered offered -> Optional.of(offered.clinic());
            case RedFlagRaised raised -> Optional.of(raised.clinic());
            case NoOpeningFound none -> Optional.of(none.clinic());
            case OfProposal proposal -> Optional.of(proposal.clinic());
            case Unknown _ -> Optional.empty();
        };
    }
}
