package clinic.meridian.messaging;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

import java.util.List;
import java.util.Map;

/**
 * {@code GET /actuator/deadletters} lists what this service could not handle; {@code POST
 * /actuator/deadletters/{topic}} has all of one topic handled again. For admins.
 */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    private final DeadLetters letters;

    DeadLettersEndpoint(DeadLetters letters) {
        this.letters = letters;
    }

    @ReadOperation
    List<DeadLetter> list() {
        return letters.list();
    }

    @WriteOperation
    Map<String, Integer> replay(@Selector String topic) {
        return Map.of("replayed", letters.replay(topic));
    }
}
