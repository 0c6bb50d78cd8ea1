package clinic.meridian.launcher.house;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** How one sees that a part serves. */
sealed interface Readiness {
    boolean now() throws InterruptedException;

    /** Somebody accepts connections. */
    record Listens(int port) implements Readiness {
        @Override
        public boolean now() {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** Spring's health endpoint says UP: it has also reached what it stands on. */
    record Healthy(int port) implements Readiness {
        private static final HttpClient HTTP =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

        @Override
        public boolean now() throws InterruptedException {
            try {
                var health = URI.create("http://localhost:%d/actuator/health".formatted(port));
                var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
                return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        }
    }
}
