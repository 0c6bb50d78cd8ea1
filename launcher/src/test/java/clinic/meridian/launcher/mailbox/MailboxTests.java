package clinic.meridian.launcher.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;

class MailboxTests {
    private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

    @TempDir Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private Mailbox mailbox;

    @BeforeEach
    void open() throws IOException {
        mailbox =
                Mailbox.open(
                        folder,
                        new Doors("localhost", 0, 0),
                        folder.resolve("clock"),
                        ACCOUNT,
                        "token");
    }

    @AfterEach
    void close() {
        mailbox.close();
        http.close();
    }

    @Test
    void showsAnEmailWithItsCalendarEntry() throws Exception {
        mail("rosa@example.org", "Your visit");
        var letter = letters().get(0);
        assertThat(letter.path("channel").asString()).isEqualTo("email");
        assertThat(letter.path("to").asString()).isEqualTo("rosa@example.org");
        assertThat(letter.path("subject").asString()).isEqualTo("Your visit");
        assertThat(letter.path("text").asString()).contains("Tuesday at nine – see you");
        var attachment = letter.path("attachments").get(0);
        assertThat(attachment.path("name").asString()).isEqualTo("visit.ics");
        assertThat(attachment.path("contentType").asString()).contains("text/calendar");
        assertThat(attachment.path("text").asString()).startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void takesASmsAsTwilioDoes() throws Exception {
        var answer = send("Your visit is tomorrow.", "one");
        assertThat(answer.statusCode()).isEqualTo(201);
        var json = JsonMapper.shared().readTree(answer.body());
        assertThat(json.path("sid").asString()).matches("SM[0-9a-f]{32}");
        assertThat(json.path("status").asString()).isEqualTo("queued");
        assertThat(letters().get(0).path("text").asString()).isEqualTo("Your visit is tomorrow.");
    }

    @Test
    void keepsOneOfASmsThatIsSentAgain() throws Exception {
        String first = send("Your visit is tomorrow.", "same").body();
        String again = send("Your visit is tomorrow.", "same").body();
        assertThat(sid(again)).isEqualTo(sid(first));
        assertThat(letters()).hasSize(1);
    }

    @Test
    void sendsNothingForAStranger() throws Exception {
        var request = messages().header("Authorization", basic("wrong")).POST(form("x")).build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        assertThat(letters()).isEmpty();
    }

    @Test
    void keepsWhatArrivedOverARestartAndACrashInTheMiddleOfALine() throws Exception {
        mail("rosa@example.org", "First");
        mailbox.close();
        Files.writeString(
                folder.resolve("letters.jsonl"), "{\"id\":\"half", StandardOpenOption.APPEND);
        open();
        mail("tom@example.org", "Second");
        mailbox.close();
        open();
        assertThat(letters())
                .extracting(letter -> letter.path("subject").asString())
                .containsExactly("First", "Second");
    }

    @Test
    void datesLettersByTheClinicsClock() throws Exception {
        Files.writeString(folder.resolve("clock"), "P3D\n");
        mail("rosa@example.org", "In three days");
        var at = Instant.parse(letters().get(0).path("at").asString());
        assertThat(at).isAfter(Instant.now().plus(Duration.ofDays(3)).minusSeconds(60));
    }

    private void mail(String to, String subject) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", String.valueOf(mailbox.smtpPort()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("desk@elm-street.example");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject);
        var text = new MimeBodyPart();
        text.setText("Tuesday at nine – see you", "utf-8");
        var calendar = new MimeBodyPart();
        calendar.setContent("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "text/calendar");
        calendar.setFileName("visit.ics");
        message.setContent(new MimeMultipart(text, calendar));
        Transport.send(message);
    }

    private HttpResponse<String> send(String body, String token)
            throws IOException, InterruptedException {
        var request =
                messages()
                        .header("Authorization", basic("token"))
                        .header("I-Twilio-Idempotency-Token", token)
                        .POST(form(body))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder messages() {
        return HttpRequest.newBuilder(at("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json"))
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private static HttpRequest.BodyPublisher form(String body) {
        return HttpRequest.BodyPublishers.ofString(
                "To=%2B15550100&From=%2B15550199&Body=" + body.replace(' ', '+'));
    }

    private static String basic(String token) {
        var pair = (ACCOUNT + ":" + token).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static String sid(String json) {
        return JsonMapper.shared().readTree(json).path("sid").asString();
    }

    private JsonNode letters() throws IOException, InterruptedException {
        var answer =
                http.send(HttpRequest.newBuilder(at("/messages")).build(), BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + mailbox.httpPort() + path);
    }
}
