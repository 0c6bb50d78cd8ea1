package clinic.meridian.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A main class in a process of its own, so that it can be killed as a crash would. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;

    private ChildJvm(Process process) {
        this.process = process;
    }

    /** Returns when the child has printed that it is ready. */
    public static ChildJvm start(Class<?> main, Object... args) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(
                        List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new BufferedReader(process.inputReader());
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(" ready at ")) {
                return new ChildJvm(process);
            }
            System.out.println("[" + main.getSimpleName() + "] " + line);
        }
        throw new IOException(main.getSimpleName() + " ended before it was ready");
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
