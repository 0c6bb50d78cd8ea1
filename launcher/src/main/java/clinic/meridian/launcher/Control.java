package clinic.meridian.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * How the other commands reach the launcher that runs: one line of request and some lines of answer
 * over a socket in {@code .meridian}, which only its owner may open.
 */
final class Control implements AutoCloseable {
    private final Path path;
    private final ServerSocketChannel server;

    private Control(Path path, ServerSocketChannel server) {
        this.path = path;
        this.server = server;
    }

    /** Answers each request on a thread of its own until closed. */
    static Control answer(Path folder, BiConsumer<String, PrintWriter> answer) {
        Path path = path(folder);
        try {
            Files.deleteIfExists(path);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(path));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            var control = new Control(path, server);
            Thread.ofVirtual().start(() -> control.serve(answer));
            return control;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen at " + path, e);
        }
    }

    /**
     * Sends the request and prints the answer as it comes.
     *
     * @return empty if no launcher is running
     */
    static Optional<Boolean> ask(Path folder, String request) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(path(folder)))) {
            var out = new PrintWriter(Channels.newOutputStream(channel), true, UTF_8);
            out.println(request);
            var in = new BufferedReader(Channels.newReader(channel, UTF_8));
            boolean understood = true;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                understood &= !line.startsWith("✗");
                System.out.println(line);
            }
            return Optional.of(understood);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void serve(BiConsumer<String, PrintWriter> answer) {
        try {
            while (true) {
                var channel = server.accept();
                Thread.ofVirtual().start(() -> answer(channel, answer));
            }
        } catch (IOException e) {
            // Closed: the launcher is leaving.
        }
    }

    private static void answer(SocketChannel channel, BiConsumer<String, PrintWriter> answer) {
        try (channel) {
            var in = new BufferedReader(Channels.newReader(channel, UTF_8));
            var out = new PrintWriter(Channels.newOutputStream(channel), true, UTF_8);
            String request = in.readLine();
            if (request != null) {
                answer.accept(request, out);
            }
        } catch (IOException e) {
            // Who asked has gone; there is nobody to tell.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(Path folder) {
        return folder.resolve("control");
    }
}
