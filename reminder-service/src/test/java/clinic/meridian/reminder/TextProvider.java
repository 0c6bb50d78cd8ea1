package clinic.meridian.reminder;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Speaks the Messages API over HTTP, and fails on command. Ignores idempotency tokens. */
final class TextProvider implements AutoCloseable {

    record Text(String sid, String to, String from, String body, @Nullable String callback) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<Text> texts = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final Map<String, ConcurrentLinkedQueue<Integer>> failures = new ConcurrentHashMap<>();
    private volatile Consumer<Text> onAccept = _ -> {};

    TextProvider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/2010-04-01/Accounts/AC1/Messages.json", this::messages);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<Text> to(String phone) {
        return texts.stream().filter(text -> text.to().equals(phone)).toList();
    }

    List<String> tokens() {
        return tokens;
    }

    /** The next posts to this number are answered like this. */
    void fail(String phone, Integer... statuses) {
        failures.put(phone, new ConcurrentLinkedQueue<>(List.of(statuses)));
    }

    /** Called when a text is accepted, before the sender is told so. */
    void onAccept(Consumer<Text> hook) {
        onAccept = hook;
    }

    private void messages(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            var to = form(exchange.getRequestURI().getRawQuery()).getOrDefault("To", "");
            var found = to(to).stream().map(TextProvider::shown).toList();
            answer(exchange, 200, Map.of("messages", found, "page", 0, "page_size", 50));
            return;
        }
        var form =
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var text =
                new Text(
                        "SM" + UUID.randomUUID(),
                        form.getOrDefault("To", ""),
                        form.getOrDefault("From", ""),
                        form.getOrDefault("Body", ""),
                        form.get("StatusCallback"));
        var planned = failures.get(text.to());
        Integer failure = planned == null ? null : planned.poll();
        if (failure != null) {
            answer(
                    exchange,
                    failure == 21610 ? 400 : failure,
                    Map.of("code", failure, "message", "no", "status", failure));
            return;
        }
        texts.add(text);
        tokens.add(
                String.valueOf(
                        exchange.getRequestHeaders().getFirst("I-Twilio-Idempotency-Token")));
        onAccept.accept(text);
        answer(exchange, 201, shown(text));
    }

    private static Map<String, Object> shown(Text text) {
        return Map.of("sid", text.sid(), "to", text.to(), "body", text.body(), "status", "queued");
    }

    private static Map<String, String> form(@Nullable String encoded) {
        var form = new HashMap<String, String>();
        for (String pair : (encoded == null ? "" : encoded).split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
