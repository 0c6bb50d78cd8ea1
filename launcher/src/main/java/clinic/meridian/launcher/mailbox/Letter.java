package clinic.meridian.launcher.mailbox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One message as it arrived.
 *
 * @param id one per message: what arrives again under the same id is the same message
 * @param channel {@code email} or {@code sms}
 * @param at the clinic's time, which {@code ./meridian clock} moves
 */
record Letter(
        String id,
        String channel,
        String to,
        @Nullable String subject,
        String text,
        @Nullable String html,
        Instant at,
        List<Attachment> attachments) {

    record Attachment(String name, String contentType, String text) {}
}
