package clinic.meridian.benchmarks.rebuild;

import clinic.meridian.benchmarks.heart.LongCourse;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.SessionCompleted;
import clinic.meridian.events.EventJson;
import clinic.meridian.plan.course.Course;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Start;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a topic from its beginning and replays every patient's course, on one thread. */
final class Reading {

    private final Map<String, List<Fact>> courses = new HashMap<>();
    private long bytes;
    private long polling;
    private long parsing;

    /**
     * How long each part took, in nanoseconds.
     *
     * @param polling waiting for the broker and taking records in
     * @param parsing JSON into facts
     * @param stepped plans that have left their first phase: the replay was not for nothing
     */
    record Took(
            int plans,
            long events,
            long bytes,
            long polling,
            long parsing,
            long replaying,
            long stepped) {}

    static Took all(String kafka, String topic, Instant now) {
        var reading = new Reading();
        long events = reading.read(kafka, topic);
        long start = System.nanoTime();
        long stepped = reading.replay(now);
        return new Took(
                reading.courses.size(),
                events,
                reading.bytes,
                reading.polling,
                reading.parsing,
                System.nanoTime() - start,
                stepped);
    }

    private long read(String kafka, String topic) {
        long events = 0;
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", kafka, "max.poll.records", 5_000),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long all =
                    consumer.endOffsets(partitions).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
            while (events < all) {
                long start = System.nanoTime();
                var records = consumer.poll(Duration.ofSeconds(1));
                long polled = System.nanoTime();
                for (var record : records) {
                    take(record.value());
                }
                polling += polled - start;
                parsing += System.nanoTime() - polled;
                events += records.count();
            }
        }
        return events;
    }

    private void take(byte[] json) {
        bytes += json.length;
        if (EventJson.read(BookingEvent.class, json) instanceof SessionCompleted event) {
            var visit = event.visit();
            courses.computeIfAbsent(visit.patient().value(), _ -> new ArrayList<>())
                    .add(
                            new Fact.Session(
                                    visit.appointment(),
                                    visit.version(),
                                    event.startedAt(),
                                    visit.zone(),
                                    event.painBefore(),
                                    0,
                                    event.practitionerMinutes()));
        }
    }

    private long replay(Instant now) {
        var protocol = LongCourse.chronic();
        var start = new Start(null, 6, null);
        return courses.values().stream()
                .map(facts -> Course.replay(protocol, start, facts, now))
                .filter(standing -> !standing.history().isEmpty())
                .count();
    }
}
