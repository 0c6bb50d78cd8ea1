package clinic.meridian.launcher;

import clinic.meridian.launcher.house.Ports;
import clinic.meridian.launcher.house.Refused;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** {@code ./meridian clock +3d}: moves the clinic's time forward and says what it is now. */
final class Clocks {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Clocks() {}

    static int move(Ports ports, String shift) throws InterruptedException {
        String body = JSON.writeValueAsString(Map.of("shift", Shift.iso(shift)));
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:%d/dev/clock".formatted(ports.web())))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Refused("The clock was not moved: " + answer.body());
            }
            System.out.println("It is " + JSON.readTree(answer.body()).path("now").asString());
            return 0;
        } catch (IOException e) {
            throw new Refused(
                    "Nobody answers on port %d. Start Meridian first: ./meridian up"
                            .formatted(ports.web()));
        }
    }
}
