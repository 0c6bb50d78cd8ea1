package clinic.meridian.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

import java.time.Duration;

/** Every meter of this module, with its tags. No tag holds an id. */
final class MessagingMetrics {

    private static final String PUBLISHED = "meridian.events.published";
    private static final String NOT_PUBLISHED = "meridian.events.publish.failures";
    private static final String CONSUMED = "meridian.events.consumed";
    private static final String CLASHES = "meridian.documents.clashes";
    private static final String SWEPT = "meridian.outbox.swept";

    private final MeterRegistry registry;

    MessagingMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** From stored to acknowledged. */
    void published(String type, Duration sinceStored) {
        registry.timer(PUBLISHED, "type", type).record(sinceStored);
    }

    void notPublished(String type) {
        registry.counter(NOT_PUBLISHED, "type", type).increment();
    }

    /**
     * @param outcome {@code handled}, {@code unknown}, {@code unreadable} or {@code failed}
     */
    void consumed(String follower, String type, String outcome, Duration took) {
        registry.timer(CONSUMED, Tags.of("follower", follower, "type", type, "outcome", outcome))
                .record(took);
    }

    /** Two changes of one document at once; the later one decided again. */
    void clash(String collection) {
        registry.counter(CLASHES, "collection", collection).increment();
    }

    void swept(String collection, int entries) {
        registry.counter(SWEPT, "collection", collection).increment(entries);
    }
}
