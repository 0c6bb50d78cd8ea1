package clinic.meridian.messaging;

import clinic.meridian.engines.Engines;
import clinic.meridian.events.MessageEvent;
import clinic.meridian.events.MessageEvent.PainReported;
import clinic.meridian.events.PainReportId;
import clinic.meridian.events.PatientId;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** A small service on the real broker and store: keeps pain reports, and publishes them. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(MessagingConfiguration.class)
public class Ward {

    /** One patient's reports. */
    public record Chart(List<Integer> scores) {}

    final Queue<Received<MessageEvent>> heard = new ConcurrentLinkedQueue<>();

    /** Reports whose handling fails, with what they throw. */
    final Map<PainReportId, RuntimeException> trouble = new ConcurrentHashMap<>();

    final Map<PainReportId, Integer> tries = new ConcurrentHashMap<>();

    static ConfigurableApplicationContext open(String database, String... properties) {
        SpringApplication application = new SpringApplication(Ward.class);
        Engines engines = Engines.shared();
        application.setDefaultProperties(
                Map.of(
                        "spring.application.name", "ward",
                        "spring.config.import", "classpath:messaging.yml",
                        "spring.mongodb.uri", engines.mongoUri() + "/" + database,
                        "spring.kafka.bootstrap-servers", engines.bootstrap(),
                        "spring.cloud.function.definition", "pain",
                        "spring.cloud.stream.bindings.pain-in-0.destination", "clinic.messages",
                        "spring.cloud.stream.bindings.pain-in-0.group", database));
        return application.run(properties);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Documents<Chart> charts(DocumentsFactory factory) {
        return factory.open("charts", Chart.class);
    }

    @Bean
    Consumer<Message<byte[]>> pain(Following following) {
        return following.of("pain", MessageEvent.class, this::on);
    }

    private void on(Received<MessageEvent> received) {
        if (received.event() instanceof PainReported report) {
            var unused = tries.merge(report.report(), 1, Integer::sum);
            RuntimeException failure = trouble.get(report.report());
            if (failure != null) {
                throw failure;
            }
        }
        heard.add(received);
    }

    boolean heard(PainReported report) {
        return heard.stream().anyMatch(received -> received.event().equals(report));
    }

    static PainReported report(int score) {
        return new PainReported(
                PainReportId.next(),
                PatientId.next(),
                score,
                Instant.parse("2026-11-20T09:00:00Z"));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
