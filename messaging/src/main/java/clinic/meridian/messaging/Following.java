package clinic.meridian.messaging;

import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.ClinicEvent;
import clinic.meridian.events.ContactEvent;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.MessageEvent;
import clinic.meridian.events.PlanEvent;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

import tools.jackson.core.JacksonException;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Makes a Spring Cloud Stream consumer of a method that takes an event.
 *
 * <p>An event of a type that the contract does not know is counted and passed over. A record that
 * cannot be read is {@link Unreadable} and goes to the dead letters at once. What the method throws
 * is tried again with growing pauses ({@link Retrying}), so the method must be idempotent; {@link
 * Documents#changeOnce} makes it so.
 */
public final class Following {

    private final MessagingMetrics metrics;

    Following(MessagingMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * @param name of the follower, for metrics
     * @param contract the sealed interface of the topic's events
     */
    public <E extends ClinicEvent> Consumer<Message<byte[]>> of(
            String name, Class<E> contract, Consumer<Received<E>> on) {
        return of(name, message -> EventJson.read(contract, message.getPayload()), on);
    }

    /**
     * For a topic whose values are not plain JSON.
     *
     * @param read may throw {@link Unreadable}
     */
    public <E extends ClinicEvent> Consumer<Message<byte[]>> of(
            String name, Reading<E> read, Consumer<Received<E>> on) {
        return message -> {
            Instant begun = Relay.machineNow();
            String type = "none";
            String outcome = "failed";
            try {
                type = typeOf(message);
                Received<E> received = received(message, read);
                if (isUnknown(received.event())) {
                    outcome = "unknown";
                } else {
                    on.accept(received);
                    outcome = "handled";
                }
            } catch (Unreadable e) {
                outcome = "unreadable";
                throw e;
            } finally {
                metrics.consumed(name, type, outcome, Duration.between(begun, Relay.machineNow()));
            }
        };
    }

    /** How a record's value becomes an event. */
    public interface Reading<E> {
        E read(Message<byte[]> message);
    }

    /**
     * The text of a header, however the binder handed it over: Spring Cloud Function writes {@code
     * ce_id} as {@code ce-id}.
     */
    public static @Nullable String header(Message<?> message, String name) {
        Object value = message.getHeaders().get(name);
        if (value == null) {
            value = message.getHeaders().get(name.replace("ce_", "ce-"));
        }
        return switch (value) {
            case null -> null;
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case Object other -> other.toString();
        };
    }

    private static <E> Received<E> received(Message<byte[]> message, Reading<E> read) {
        try {
            String id = required(message, CloudEventHeaders.ID);
            Instant time = Instant.parse(required(message, CloudEventHeaders.TIME));
            return new Received<>(read.read(message), id, time);
        } catch (JacksonException e) {
            throw new Unreadable(e.getOriginalMessage(), e);
        } catch (DateTimeException e) {
            throw new Unreadable(CloudEventHeaders.TIME + ": " + e.getMessage(), e);
        }
    }

    /** A type outside the contract is one word to the metrics, for anybody could make up more. */
    private static String typeOf(Message<?> message) {
        String type = header(message, CloudEventHeaders.TYPE);
        return type != null && type.startsWith("clinic.meridian.") && type.length() < 60
                ? type
                : "other";
    }

    private static String required(Message<?> message, String name) {
        String value = header(message, name);
        if (value == null || value.isBlank()) {
            throw new Unreadable(name + ": missing");
        }
        return value;
    }

    private static boolean isUnknown(Object event) {
        return event instanceof BookingEvent.Unknown
                || event instanceof PlanEvent.Unknown
                || event instanceof MessageEvent.Unknown
                || event instanceof ContactEvent.Unknown;
    }
}
