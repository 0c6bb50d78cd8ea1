package clinic.meridian.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;

/** What a process takes, as the operating system counts it. */
final class Memory {
    private Memory() {}

    static String of(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
            String kilobytes = new String(ps.getInputStream().readAllBytes(), US_ASCII).strip();
            return "pid %-8d %4d MB".formatted(pid, Long.parseLong(kilobytes) >> 10);
        } catch (IOException | NumberFormatException e) {
            return "pid " + pid;
        }
    }
}
