package clinic.meridian.launcher.house;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The line of a log that says most about a death. */
final class LastError {
    private static final int TAIL = 32_768;
    private static final int LONGEST = 200;
    private static final Pattern COMPLAINT =
            Pattern.compile("Caused by|ERROR|Error|Exception|Description:|refused");

    private LastError() {}

    static String in(Path log) {
        List<String> lines = tail(log).lines().filter(line -> !line.isBlank()).toList();
        return lines.reversed().stream()
                .filter(line -> COMPLAINT.matcher(line).find())
                .findFirst()
                .or(() -> lines.reversed().stream().findFirst())
                .map(String::strip)
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line)
                .orElse("it said nothing");
    }

    private static String tail(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
