package clinic.meridian.launcher.house;

import clinic.meridian.engines.FreePort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.ToIntBiFunction;

/** Where the parts listen, on this machine only where they offer the choice. */
public record Ports(
        int web, int booking, int reminder, int plan, int kafka, int store, int smtp, int mailbox) {

    /** The usual ports, each replaced by {@code MERIDIAN_PORT_WEB} and so on. */
    public static Ports from(Map<String, String> environment) {
        return choose((name, usual) -> chosen(environment, name, usual));
    }

    /** For tests: nobody listens on any of them. */
    public static Ports free() {
        return choose((_, _) -> FreePort.any());
    }

    /** Which part cannot listen, and what to do about it; empty if all can. */
    public Optional<String> inUse() {
        return byName().entrySet().stream()
                .filter(port -> !isFree(port.getValue()))
                .map(
                        port ->
                                "Port %d (%s) is in use. End the program that listens there, or choose another: MERIDIAN_PORT_%s=… ./meridian up"
                                        .formatted(port.getValue(), port.getKey(), port.getKey()))
                .findFirst();
    }

    private SequencedMap<String, Integer> byName() {
        SequencedMap<String, Integer> ports = new LinkedHashMap<>();
        ports.put("WEB", web);
        ports.put("BOOKING", booking);
        ports.put("REMINDER", reminder);
        ports.put("PLAN", plan);
        ports.put("KAFKA", kafka);
        ports.put("STORE", store);
        ports.put("SMTP", smtp);
        ports.put("MAILBOX", mailbox);
        return ports;
    }

    private static Ports choose(ToIntBiFunction<String, Integer> port) {
        return new Ports(
                port.applyAsInt("WEB", 8080),
                port.applyAsInt("BOOKING", 8081),
                port.applyAsInt("REMINDER", 8082),
                port.applyAsInt("PLAN", 8083),
                port.applyAsInt("KAFKA", 9092),
                port.applyAsInt("STORE", 27017),
                port.applyAsInt("SMTP", 1025),
                port.applyAsInt("MAILBOX", 8026));
    }

    private static int chosen(Map<String, String> environment, String name, int usual) {
        String chosen = environment.getOrDefault("MERIDIAN_PORT_" + name, "");
        try {
            return chosen.isBlank() ? usual : Integer.parseInt(chosen.strip());
        } catch (NumberFormatException e) {
            throw new Refused(
                    "MERIDIAN_PORT_%s is %s (expected: a port number)".formatted(name, chosen));
        }
    }

    private static boolean isFree(int port) {
        return canBind(new InetSocketAddress(port))
                && canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
