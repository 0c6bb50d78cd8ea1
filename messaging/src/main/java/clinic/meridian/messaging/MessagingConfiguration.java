package clinic.meridian.messaging;

import clinic.meridian.events.Topic;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Wires the outbox, the relay and the followers of one service. Needs a {@link Clock}, a {@link
 * MongoClient} and {@code spring.config.import: classpath:messaging.yml}.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class MessagingConfiguration {

    @Bean
    MessagingMetrics messagingMetrics(MeterRegistry registry) {
        return new MessagingMetrics(registry);
    }

    @Bean
    Following following(MessagingMetrics metrics) {
        return new Following(metrics);
    }

    /** One acknowledged send per event, in order, never twice by the producer's own retries. */
    @Bean
    Relay relay(
            KafkaProperties kafka,
            MessagingMetrics metrics,
            @Value("${spring.application.name}") String service) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return new Relay(
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()),
                "/" + service,
                metrics);
    }

    @Bean
    Sweep sweep(
            Relay relay,
            MessagingMetrics metrics,
            @Value("${meridian.outbox.grace}") Duration grace) {
        return new Sweep(grace, relay, metrics);
    }

    @Bean
    SchedulingConfigurer sweeping(
            Sweep sweep, @Value("${meridian.outbox.sweep-every}") Duration every) {
        return tasks -> tasks.addFixedDelayTask(sweep::run, every);
    }

    @Bean
    MongoDatabase serviceDatabase(MongoClient client, MongoProperties mongo) {
        return client.getDatabase(mongo.getMongoClientDatabase());
    }

    @Bean
    DocumentsFactory documentsFactory(
            MongoDatabase serviceDatabase,
            Clock clock,
            Relay relay,
            Sweep sweep,
            MessagingMetrics metrics,
            ObjectProvider<Tracer> tracer) {
        Traces traces = new Traces(tracer.getIfAvailable());
        return new DocumentsFactory(
                serviceDatabase, new Outbox(clock, relay, traces, metrics), sweep);
    }

    @Bean
    ListenerContainerWithDlqAndRetryCustomizer retrying(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new Retrying(
                new KafkaTemplate<>(
                        new DefaultKafkaProducerFactory<>(
                                settings, new StringSerializer(), new ByteArraySerializer())));
    }

    @Bean
    FollowedTopics followedTopics(Environment environment) {
        return FollowedTopics.in(environment);
    }

    @Bean
    DeadLetters deadLetters(KafkaProperties kafka, FollowedTopics followed) {
        return new DeadLetters(
                kafka.buildConsumerProperties(),
                kafka.buildProducerProperties(),
                kafka.buildAdminProperties(),
                followed.deadLetterTopics());
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters letters) {
        return new DeadLettersEndpoint(letters);
    }

    @Bean
    NewTopics topics(FollowedTopics followed, @Value("${meridian.kafka.replicas}") int replicas) {
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topics.add(
                    builder(topic.title(), replicas)
                            .config(
                                    TopicConfig.CLEANUP_POLICY_CONFIG,
                                    topic == Topic.CONTACTS
                                            ? TopicConfig.CLEANUP_POLICY_COMPACT
                                            : TopicConfig.CLEANUP_POLICY_DELETE)
                            .build());
        }
        followed.deadLetterTopics().forEach(title -> topics.add(builder(title, replicas).build()));
        return new NewTopics(topics.toArray(NewTopic[]::new));
    }

    private static TopicBuilder builder(String title, int replicas) {
        return TopicBuilder.name(title)
                .partitions(Topic.PARTITIONS)
                .replicas(replicas)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1");
    }
}
