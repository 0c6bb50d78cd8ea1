package clinic.meridian.benchmarks.rebuild;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.SessionCompleted;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;
import clinic.meridian.events.Visit;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** What the appointment book told: completed sessions, week after week, patients in turn. */
final class Told {

    private static final LocalDate DAY_0 = LocalDate.of(2026, 1, 12);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int[] PAIN = {6, 6, 5, 5, 4, 4, 3, 3, 2, 2, 2, 2};

    private Told() {}

    static PatientId patient(int number) {
        return new PatientId("019b0000-0000-7000-8000-%012d".formatted(number));
    }

    static Instant after(int sessions) {
        return DAY_0.plusWeeks(sessions).atStartOfDay(ZONE).toInstant();
    }

    /** Returns when the broker has acknowledged all of it. */
    static void tell(String kafka, String topic, int patients, int sessions)
            throws ExecutionException {
        var failure = new AtomicReference<Exception>();
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", kafka, "acks", "all", "linger.ms", 20),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (int session = 0; session < sessions; session++) {
                for (int patient = 0; patient < patients; patient++) {
                    var unused =
                            producer.send(
                                    record(topic, patient, session),
                                    (_, e) -> {
                                        if (e != null) {
                                            failure.set(e);
                                        }
                                    });
                }
            }
        }
        if (failure.get() != null) {
            throw new ExecutionException(failure.get());
        }
    }

    private static ProducerRecord<String, byte[]> record(String topic, int patient, int session) {
        var event = completed(patient(patient), session);
        var headers = new RecordHeaders();
        Map.of(
                        "ce_id",
                        "event-" + patient + "-" + session,
                        "ce_source",
                        "/booking-service",
                        "ce_specversion",
                        "1.0",
                        "ce_type",
                        event.type(),
                        "ce_time",
                        event.completedAt().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> headers.add(name, bytes(value)));
        return new ProducerRecord<>(
                topic, null, event.key(), bytes(EventJson.write(event)), headers);
    }

    private static SessionCompleted completed(PatientId patient, int session) {
        var start = DAY_0.plusWeeks(session).atTime(9, 0).atZone(ZONE).toOffsetDateTime();
        var visit =
                new Visit(
                        new AppointmentId("visit-" + session + "-" + patient.value()),
                        new ClinicId("elm-street"),
                        patient,
                        3,
                        0,
                        "follow-up",
                        start,
                        start.plusMinutes(45),
                        ZONE,
                        new PractitionerId("prac-1"),
                        new RoomId("room-1"),
                        start.minusDays(5).toInstant());
        return new SessionCompleted(
                visit,
                start.toInstant(),
                start.plusMinutes(45).toInstant(),
                PAIN[session % PAIN.length],
                null,
                null,
                null,
                List.of(),
                20);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
