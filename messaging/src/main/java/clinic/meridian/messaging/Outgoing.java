package clinic.meridian.messaging;

import clinic.meridian.events.ClinicEvent;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.Topic;

import java.nio.charset.StandardCharsets;

/** An event with the bytes that will stand in the Kafka record. */
public record Outgoing(
        Topic topic, String key, String type, String subject, String contentType, byte[] body) {

    static final String JSON = "application/json";
    static final String ENCRYPTED = "application/octet-stream";

    /** The event as JSON, readable by every consumer. */
    public static Outgoing plain(ClinicEvent event) {
        return of(event, JSON, EventJson.write(event).getBytes(StandardCharsets.UTF_8));
    }

    /** The event under a cipher of the caller's; only its id and type stay readable. */
    public static Outgoing encrypted(ClinicEvent event, byte[] ciphertext) {
        return of(event, ENCRYPTED, ciphertext);
    }

    private static Outgoing of(ClinicEvent event, String contentType, byte[] body) {
        return new Outgoing(
                Topic.of(event), event.key(), event.type(), event.subject(), contentType, body);
    }
}
