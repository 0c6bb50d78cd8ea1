package clinic.meridian.messaging;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * What becomes of a record whose handling failed.
 *
 * <ul>
 *   <li>Unreadable: to the dead letters at once.
 *   <li>The store is away: tried again every second until it is back. Nothing is put aside for an
 *       outage.
 *   <li>Anything else: five tries with growing pauses, then to the dead letters with the reason.
 * </ul>
 *
 * A record put aside keeps its partition, key and headers, and gets the header {@code reason}.
 */
final class Retrying implements ListenerContainerWithDlqAndRetryCustomizer {

    private static final Logger log = LoggerFactory.getLogger(Retrying.class);
    private static final int RETRIES = 4;

    private final KafkaOperations<?, ?> operations;

    Retrying(KafkaOperations<?, ?> operations) {
        this.operations = operations;
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destination,
            String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> resolver,
            @Nullable BackOff backOff) {
        DeadLetterPublishingRecoverer putAside =
                new DeadLetterPublishingRecoverer(
                        operations,
                        (record, _) ->
                                new TopicPartition(
                                        record.topic() + "." + group + ".dead",
                                        record.partition()));
        putAside.setHeadersFunction(
                (_, failure) ->
                        new RecordHeaders().add(DeadLetters.REASON, bytes(reason(failure))));
        putAside.excludeHeader(
                HeadersToAdd.EXCEPTION, HeadersToAdd.EX_MSG, HeadersToAdd.EX_STACKTRACE);
        DefaultErrorHandler handler = new DefaultErrorHandler(putAside, tries());
        handler.setBackOffFunction((_, failure) -> isOutage(failure) ? untilItIsBack() : null);
        handler.addNotRetryableExceptions(Unreadable.class);
        handler.setRetryListeners(
                (record, failure, attempt) ->
                        log.warn(
                                "{} {}@{}, try {}: {}",
                                group,
                                record.topic(),
                                record.offset(),
                                attempt,
                                reason(failure)));
        handler.setLogLevel(KafkaException.Level.DEBUG);
        container.setCommonErrorHandler(handler);
        container.getContainerProperties().setListenerTaskExecutor(threads(destination));
    }

    @Override
    public boolean retryAndDlqInBinding(String destination, String group) {
        return false;
    }

    private static BackOff tries() {
        ExponentialBackOff growing = new ExponentialBackOff(200, 3);
        growing.setMaxAttempts(RETRIES);
        return growing;
    }

    private static BackOff untilItIsBack() {
        return new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS);
    }

    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Contended
                    || (cause instanceof MongoException
                            && !(cause instanceof MongoWriteException))) {
                return true;
            }
        }
        return false;
    }

    /** What the innermost cause said: the outer ones speak of listeners and handlers. */
    private static String reason(@Nullable Throwable failure) {
        if (failure == null) {
            return "no reason given";
        }
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof Unreadable)) {
            cause = cause.getCause();
        }
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static SimpleAsyncTaskExecutor threads(String destination) {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(destination + "-");
        threads.setVirtualThreads(true);
        return threads;
    }
}
