package clinic.meridian.plan;

import clinic.meridian.events.EventJson;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** One caller of the service, with a token or without. */
final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final String token;

    Http(int port, String token) {
        this.base = "http://localhost:" + port;
        this.token = token;
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String etag() {
            return response.headers().firstValue("ETag").orElseThrow();
        }

        JsonNode json() {
            return EventJson.MAPPER.readTree(response.body());
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer put(String path, String body, String... headers) {
        return send(with(request(path), headers).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer post(String path, String body, String... headers) {
        return send(with(request(path), headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
