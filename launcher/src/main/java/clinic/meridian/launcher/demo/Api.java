package clinic.meridian.launcher.demo;

import clinic.meridian.launcher.house.Credentials;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/**
 * The public HTTP API in JSON, as a machine client uses it: with a token, through the front door.
 */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Choice: longer than a killed service takes to be back would hide that it is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Choice: a whole book of many years in one file. */
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);

    /** An answer, whatever its status. */
    public record Reply(int status, JsonNode json) {

        /** The last word of a problem's type: {@code slot-taken}. */
        public String problem() {
            return json.path("type").asString("").replaceAll(".*/", "");
        }
    }

    public record Text(int status, String body) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final String front;
    private final Credentials.Api credentials;
    private @Nullable String token;

    public Api(int port, Credentials.Api credentials) {
        this.front = "http://localhost:" + port;
        this.credentials = credentials;
    }

    public Reply get(String path) {
        return send(request(path).header("Authorization", bearer()).GET());
    }

    public Reply post(String path, Map<String, ?> body, String... headers) {
        return write("POST", path, body, withToken(headers));
    }

    public Reply put(String path, Map<String, ?> body) {
        return write("PUT", path, body, withToken());
    }

    public Reply postCsv(String path, String csv) {
        return send(
                request(path)
                        .timeout(LONG_PATIENCE)
                        .header("Content-Type", "text/csv")
                        .header("Authorization", bearer())
                        .POST(HttpRequest.BodyPublishers.ofString(csv)));
    }

    /** A body that is no JSON. */
    public Text text(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(front + path))
                        .timeout(LONG_PATIENCE)
                        .header("Authorization", bearer())
                        .GET();
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Text(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a patient does who followed a link. */
    public Reply postWithLink(String path, String key, Map<String, ?> body) {
        return write("POST", path, body, "Authorization", "Link " + key);
    }

    /** As anybody does. */
    public Reply postOpenly(String path, Map<String, ?> body, String... headers) {
        return write("POST", path, body, headers);
    }

    private Reply write(String method, String path, Map<String, ?> body, String... headers) {
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    private String[] withToken(String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = bearer();
        return all;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(front + path))
                .header("Accept", "application/json")
                .timeout(PATIENCE);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            String body = answer.body();
            return new Reply(answer.statusCode(), JSON.readTree(body.isEmpty() ? "{}" : body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A token lives for minutes; a demo for one, so one is enough. */
    private synchronized String bearer() {
        if (token == null) {
            String pair = credentials.clientId() + ":" + credentials.clientSecret();
            String basic =
                    Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            Reply reply =
                    send(
                            request("/oauth2/token")
                                    .header("Authorization", "Basic " + basic)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "grant_type=client_credentials")));
            token = reply.json().path("access_token").asString();
        }
        return "Bearer " + token;
    }
}
