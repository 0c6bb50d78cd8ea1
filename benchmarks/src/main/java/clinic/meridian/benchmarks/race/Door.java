package clinic.meridian.benchmarks.race;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The service's own door: HTTP and JSON. */
final class Door implements AutoCloseable {

    record Answer(int status, JsonNode json) {
        String text(String field) {
            return json.path(field).asString("");
        }

        /** The end of a problem's type, for example {@code slot-taken}. */
        String slug() {
            return text("type").replaceFirst(".*/", "");
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;

    Door(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** As anybody. */
    Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** As staff. */
    Answer postAsStaff(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** A page of text, as staff. */
    String text(String path) throws IOException, InterruptedException {
        var request = request(path).header("Authorization", "Bearer " + token).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.body().startsWith("{")
                        ? JSON.readTree(answer.body())
                        : MissingNode.getInstance());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
