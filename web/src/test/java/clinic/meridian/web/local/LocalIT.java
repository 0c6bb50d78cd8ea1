package clinic.meridian.web.local;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.web.Door;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

class LocalIT {

    private static final byte[] MESSAGES =
            """
            [{"channel":"email","to":"rosa@example.org","subject":"Your visit","at":"2026-11-28T14:00:00Z",
              "text":"See http://localhost:8080/visits/a-1?key=abc. <script>x</script>",
              "attachments":[{"name":"visit.ics"}]},
             {"channel":"sms","to":"+15550100","text":"Reply OK","at":"2026-11-30T14:00:00Z"}]
            """
                    .getBytes(StandardCharsets.UTF_8);

    private static HttpServer launcher;
    private static Door door;

    @BeforeAll
    static void open() throws IOException {
        launcher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        launcher.createContext(
                "/messages",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, MESSAGES.length);
                    exchange.getResponseBody().write(MESSAGES);
                    exchange.close();
                });
        launcher.start();
        door =
                new Door(
                        "--spring.profiles.active=local",
                        "--meridian.mailbox-url=http://localhost:"
                                + launcher.getAddress().getPort()
                                + "/messages");
    }

    @AfterAll
    static void close() {
        door.close();
        launcher.stop(0);
    }

    @Test
    void movesTheClinicsTimeForwardAndNeverBack() {
        Instant before = Instant.now();
        assertThat(shift("{\"shift\":\"P3D\"}").statusCode()).isEqualTo(200);
        assertThat(shift("{\"shift\":\"PT90M\"}").statusCode()).isEqualTo(200);
        assertThat(shift("{\"shift\":\"-P1D\"}").statusCode()).isEqualTo(400);
        assertThat(shift("{\"shift\":\"soon\"}").body()).contains("\"field\":\"shift\"");
        assertThat(shift("{}").statusCode()).isEqualTo(400);

        String now = door.call("/dev/clock").body();
        Instant shown = Instant.parse(now.substring(8, now.length() - 2));
        assertThat(Duration.between(before, shown))
                .isBetween(Duration.ofMinutes(3 * 1440 + 90), Duration.ofMinutes(3 * 1440 + 95));
    }

    @Test
    void takesNoShiftFromAPageOfAnotherSite() {
        assertThat(door.post("/dev/clock", "shift=P3D", "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
    }

    @Test
    void showsMailToReadersAndJsonToPrograms() {
        assertThat(door.call("/dev/mailbox", "Accept", "*/*").body()).startsWith("[{");
        HttpResponse<String> page = door.open("/dev/mailbox");
        assertThat(page.body())
                .contains("href=\"http://localhost:8080/visits/a-1?key=abc\"", "visit.ics")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(page.body().indexOf("Reply OK")).isLessThan(page.body().indexOf("Your visit"));
    }

    private static HttpResponse<String> shift(String json) {
        return door.post("/dev/clock", json, "Content-Type", "application/json");
    }
}
