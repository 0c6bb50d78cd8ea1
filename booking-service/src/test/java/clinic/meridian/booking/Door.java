package clinic.meridian.booking;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The service as its callers see it: HTTP and JSON. */
public final class Door {

    /**
     * @param json missing when the body is empty
     */
    public record Answer(int status, JsonNode json, @Nullable String etag) {

        /** The end of a problem's type, for example {@code slot-taken}. */
        public String slug() {
            return json.path("type").asString().replaceFirst(".*/", "");
        }

        public String text(String field) {
            return json.path(field).asString();
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Map<String, String> headers;

    public Door(int port) {
        this("http://localhost:" + port, Map.of());
    }

    private Door(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** As staff with that role. */
    public Door as(String role) {
        return with("Authorization", "Bearer " + role);
    }

    public Door with(String header, String value) {
        var all = new java.util.HashMap<>(headers);
        all.put(header, value);
        return new Door(base, all);
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    public Answer post(String path, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    /** A clinic's practice. */
    public Answer put(String path, String yaml) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/yaml")
                        .PUT(HttpRequest.BodyPublishers.ofString(yaml)));
    }

    /** The body as it came. */
    public String text(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach((name, value) -> request.header(name, value));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    public Answer delete(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).DELETE());
    }

    public Answer postCsv(String path, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The lines of a stream up to the first that is {@code enough}; then the door is shut. */
    public List<String> lines(String path, Predicate<String> enough) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach((name, value) -> request.header(name, value));
        var lines = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient();
                var body =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.send(
                                                        request.build(),
                                                        HttpResponse.BodyHandlers.ofInputStream())
                                                .body(),
                                        StandardCharsets.UTF_8))) {
            for (var line = body.readLine(); line != null; line = body.readLine()) {
                lines.add(line);
                if (enough.test(line)) {
                    client.shutdownNow();
                    return lines;
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        headers.forEach((name, value) -> request.header(name, value));
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var json =
                    answer.body().isEmpty()
                            ? MissingNode.getInstance()
                            : JSON.readTree(answer.body());
            return new Answer(
                    answer.statusCode(), json, answer.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
