package clinic.meridian.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports that nobody listens on at this moment. */
public final class FreePort {
    private FreePort() {}

    /** The wanted port, or a free one if 0 is wanted. */
    public static int orAny(int wanted) {
        return wanted == 0 ? any() : wanted;
    }

    public static int any() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("this machine gives no free port", e);
        }
    }
}
