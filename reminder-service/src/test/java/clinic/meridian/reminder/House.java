package clinic.meridian.reminder;

import clinic.meridian.desk.access.SignedLinks;
import clinic.meridian.desk.clock.SettableClock;
import clinic.meridian.engines.Engines;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.ClinicEvent;
import clinic.meridian.events.ContactEvent.Consents;
import clinic.meridian.events.ContactEvent.ContactChanged;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.Topic;
import clinic.meridian.messaging.vault.PatientKeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The service on a real broker and store, with a mail server and a text provider beside it. */
final class House implements AutoCloseable {

    static final String VAULT_KEY = Base64.getEncoder().encodeToString(new byte[32]);
    static final String TOKEN = "test-token";

    private static final SettableClock CLOCK =
            new SettableClock(Instant.parse("2026-12-01T17:00:00Z"));

    final TextProvider texts = new TextProvider();
    final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final MongoClient mongo = MongoClients.create(Engines.shared().mongoUri());
    final PatientKeys keys = new PatientKeys(mongo, VAULT_KEY);
    private final String database = "reminder-" + UUID.randomUUID();
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();
    private final KafkaProducer<String, byte[]> producer;
    private final SignedLinks links = new SignedLinks(VAULT_KEY, CLOCK);
    private final HttpClient http = HttpClient.newHttpClient();

    House() {
        mail.start();
        var settings = new Properties();
        settings.put("bootstrap.servers", Engines.shared().bootstrap());
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        open();
    }

    /** One more instance of the service, on the same store. */
    void open() {
        instances.add(
                new SpringApplicationBuilder(ReminderApplication.class, TestTime.class)
                        // Over application.yml, which has no secret and another port.
                        .run(arguments()));
    }

    private String[] arguments() {
        return new String[] {
            "--server.port=0",
            "--spring.kafka.bootstrap-servers=" + Engines.shared().bootstrap(),
            "--spring.mongodb.uri=" + Engines.shared().mongoUri() + "/" + database,
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + mail.getSmtp().getPort(),
            "--meridian.link-key=" + VAULT_KEY,
            "--meridian.vault-key=" + VAULT_KEY,
            "--meridian.clinics=" + clinics(),
            "--meridian.twilio.account-sid=AC1",
            "--meridian.twilio.auth-token=" + TOKEN,
            "--meridian.twilio.base-url=" + texts.url(),
            "--meridian.delivery.lease=PT20S",
            "--logging.level.root=WARN",
            "--logging.level.clinic.meridian=INFO"
        };
    }

    static Instant now() {
        return CLOCK.instant();
    }

    static void itIs(Instant now) {
        CLOCK.set(now);
    }

    /** Registers a patient, as booking-service does. */
    Person register(@Nullable String email, @Nullable String phone) {
        return register(email, phone, new Consents(true, true, true));
    }

    Person register(@Nullable String email, @Nullable String phone, Consents consents) {
        var patient = PatientId.next();
        var contact =
                new ContactChanged(
                        patient,
                        People.ELM_STREET,
                        1,
                        "Rosa Alvarez",
                        email,
                        phone,
                        null,
                        null,
                        consents);
        publish(contact, keys.findOrMake(patient).encrypt(contact));
        return new Person(patient, email == null ? "" : email, phone == null ? "" : phone);
    }

    void publish(ClinicEvent event) {
        publish(event, EventJson.write(event).getBytes(StandardCharsets.UTF_8));
    }

    void publish(ClinicEvent event, byte[] body) {
        publish(Topic.of(event), event.key(), event.type(), event.subject(), body);
    }

    void publish(Topic topic, String key, String type, String subject, byte[] body) {
        var record = new ProducerRecord<>(topic.title(), key, body);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/test",
                        "ce_specversion",
                        "1.0",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        now().toString())
                .forEach(
                        (name, value) ->
                                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            var unused = producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of an appointment's ledger, by kind; the newest where a kind stands twice. */
    Map<String, JsonNode> ledger(String appointment) {
        var response =
                send(
                        HttpRequest.newBuilder(
                                        uri("/api/appointments/" + appointment + "/reminders"))
                                .header(
                                        "Authorization",
                                        "Link "
                                                + links.sign(
                                                        "appointment:" + appointment,
                                                        now().plusSeconds(3600)))
                                .build());
        JsonNode reminders = JsonMapper.shared().readTree(response.body()).get("reminders");
        return StreamSupport.stream(reminders.spliterator(), false)
                .collect(
                        Collectors.toMap(
                                it -> it.get("kind").asString(), it -> it, (_, newer) -> newer));
    }

    String state(BookingEvent.OfVisit visit, String kind) {
        JsonNode line = ledger(visit.visit().appointment().value()).get(kind);
        return line == null ? "none" : line.get("state").asString();
    }

    String reason(BookingEvent.OfVisit visit, String kind) {
        JsonNode line = ledger(visit.visit().appointment().value()).get(kind);
        return line == null ? "" : line.path("reason").asString("");
    }

    /** A text from a patient, as the provider posts it. */
    int inbound(Person from, String body) {
        return webhook(
                "/api/webhooks/sms/inbound",
                Map.of(
                        "MessageSid",
                        "SM" + UUID.randomUUID(),
                        "From",
                        from.phone(),
                        "To",
                        "+12125550111",
                        "Body",
                        body),
                TOKEN);
    }

    int webhook(String path, Map<String, String> form, String signingToken) {
        var sorted = new TreeMap<>(form);
        String body =
                sorted.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        String signed =
                "http://localhost:8080"
                        + path
                        + sorted.entrySet().stream()
                                .map(it -> it.getKey() + it.getValue())
                                .collect(Collectors.joining());
        return send(HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Twilio-Signature", hmac(signed, signingToken))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    /** What happens when another took over a message that was being sent. */
    void takeOver(String schedule) {
        var unused =
                mongo.getDatabase(database)
                        .getCollection("schedules")
                        .updateOne(
                                new Document("_id", schedule),
                                new Document(
                                        "$inc",
                                        new Document("version", 1L).append("state.fence", 1L)));
    }

    private URI uri(String path) {
        String port = instances.getFirst().getEnvironment().getProperty("local.server.port");
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(String text, String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String clinics() {
        return Path.of("src/test/resources/clinics").toAbsolutePath().toString();
    }

    @Override
    public void close() {
        instances.forEach(ConfigurableApplicationContext::close);
        producer.close();
        mail.stop();
        texts.close();
        mongo.close();
    }

    /** A patient of the tests. */
    record Person(PatientId id, String email, String phone) {}

    @Configuration(proxyBeanMethods = false)
    static class TestTime {
        @Bean
        @Primary
        SettableClock settable() {
            return CLOCK;
        }
    }

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
}
