package clinic.meridian.booking.clinicfile;

import clinic.meridian.booking.practice.Clinic;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;

/** Reads the clinics of a folder, one YAML file each. */
public final class ClinicFiles {

    static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .build();

    /** A clinic with the text that describes it. */
    public record Written(Path path, String yaml, Clinic clinic) {}

    private ClinicFiles() {}

    /**
     * @throws ClinicFileException when one cannot be read, with the file and what is wrong
     */
    public static List<Clinic> in(Path folder) {
        return written(folder).stream().map(Written::clinic).toList();
    }

    /**
     * @throws ClinicFileException when one cannot be read, with the file and what is wrong
     */
    public static List<Written> written(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ClinicFileException(
                    folder.toAbsolutePath() + ": no such folder (set meridian.clinics)", null);
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .map(ClinicFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Written read(Path file) {
        try {
            var yaml = Files.readString(file);
            return new Written(file, yaml, checked(file.toString(), yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Clinic checked(String name, String yaml) {
        try {
            return parse(yaml);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new ClinicFileException(name + ": " + reason(e), e);
        }
    }

    private static Clinic parse(String yaml) {
        return new ClinicReading(YAML.readValue(yaml, ClinicFile.class)).clinic();
    }

    private static String reason(RuntimeException e) {
        if (e instanceof JacksonException json && json.getLocation() != null) {
            return "line " + json.getLocation().getLineNr() + ": " + json.getOriginalMessage();
        }
        return String.valueOf(e.getMessage());
    }
}
