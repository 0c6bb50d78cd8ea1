package clinic.meridian.launcher.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;

/**
 * What arrived, as JSON at {@code GET /messages}, and Twilio's Messages API: {@code POST} and
 * {@code GET /2010-04-01/Accounts/{sid}/Messages.json}.
 */
final class HttpDoor implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Letters letters;
    private final ClinicTime time;
    private final DeliveryReports reports;

    HttpDoor(Doors doors, String account, String token, Letters letters, ClinicTime time)
            throws IOException {
        this.letters = letters;
        this.time = time;
        this.reports = new DeliveryReports(token);
        server = HttpServer.create(new InetSocketAddress(doors.host(), doors.http()), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/messages", exchange -> reply(exchange, 200, letters.all()));
        server.createContext(
                        "/2010-04-01/Accounts/" + account + "/Messages.json",
                        exchange -> messages(account, exchange))
                .setAuthenticator(
                        new BasicAuthenticator("Twilio API") {
                            @Override
                            public boolean checkCredentials(String user, String password) {
                                return user.equals(account) && password.equals(token);
                            }
                        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void messages(String account, HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "POST" -> send(account, exchange);
            case "GET" -> list(account, exchange);
            default -> reply(exchange, 405, Map.of("status", 405, "message", "GET or POST"));
        }
    }

    private void send(String account, HttpExchange exchange) throws IOException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if (form.getOrDefault("To", "").isBlank()) {
            reply(exchange, 400, problem(21604, "A 'To' phone number is required."));
            return;
        }
        if (form.getOrDefault("Body", "").isBlank()) {
            reply(exchange, 400, problem(21602, "Message body is required."));
            return;
        }
        String token = exchange.getRequestHeaders().getFirst("I-Twilio-Idempotency-Token");
        Sms sms = Sms.of(account, form, Objects.requireNonNullElseGet(token, HttpDoor::anyToken));
        Letter letter = sms.letter(time.now());
        letters.keep(letter);
        reply(exchange, 201, Sms.shown(account, sms.from(), letter, "queued"));
        String callback = form.get("StatusCallback");
        if (callback != null) {
            reports.delivered(callback, sms);
        }
    }

    private void list(String account, HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getRawQuery();
        String to = fields(query == null ? "" : query).getOrDefault("To", "");
        List<Map<String, Object>> found =
                letters.all().reversed().stream()
                        .filter(letter -> letter.channel().equals("sms"))
                        .filter(letter -> to.isEmpty() || letter.to().equals(to))
                        .map(letter -> Sms.shown(account, "", letter, "delivered"))
                        .toList();
        reply(exchange, 200, Map.of("messages", found, "page", 0, "page_size", found.size()));
    }

    private static Map<String, Object> problem(int code, String message) {
        return Map.of("code", code, "message", message, "status", 400);
    }

    private static String anyToken() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : encoded.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        URLDecoder.decode(field.substring(0, equals), UTF_8),
                        URLDecoder.decode(field.substring(equals + 1), UTF_8));
            }
        }
        return fields;
    }

    private static void reply(HttpExchange exchange, int status, Object json) throws IOException {
        try (exchange) {
            byte[] body = JSON.writeValueAsBytes(json);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
