package clinic.meridian.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The project that this was built in, wherever the command is given. */
public final class Project {

    private Project() {}

    /**
     * @param path from the project's root
     */
    public static Path file(String path) {
        var source = Project.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        for (Path folder = Path.of(source); folder != null; folder = folder.getParent()) {
            var file = folder.resolve(path);
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IllegalStateException(
                path + " is missing (mvn -pl booking-service,benchmarks -am package)");
    }

    /**
     * The demo clinic's file with some of its sections written anew.
     *
     * @param sections a section's name and its new lines
     */
    public static String clinic(Map<String, String> sections) {
        try {
            var text = Files.readString(file("clinics/elm-street.yaml"));
            for (var section : sections.entrySet()) {
                text =
                        text.replaceFirst(
                                "(?ms)^" + section.getKey() + ":\n.*?(?=^\\S)",
                                section.getKey() + ":\n" + section.getValue() + "\n");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
