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
            Pattern.compile("Caused by|ERROR|Error|Exception|refused");

    private LastError() {}

    static String in(Path log) {
        List<String> lines = tail(log).lines().filter(line -> !line.isBlank()).toList();
        String line = told(lines).strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** Spring explains a failed start below this word. */
    private static String told(List<String> lines) {
        int description = lines.lastIndexOf("Description:");
        if (description >= 0 && description + 1 < lines.size()) {
            return lines.get(description + 1);
        }
        return lines.reversed().stream()
                .filter(line -> COMPLAINT.matcher(line).find())
                .findFirst()
                .or(() -> lines.reversed().stream().findFirst())
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
