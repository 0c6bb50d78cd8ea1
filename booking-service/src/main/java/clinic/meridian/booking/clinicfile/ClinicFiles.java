package clinic.meridian.booking.clinicfile;

import clinic.meridian.booking.practice.Clinic;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the clinics of a folder, one YAML file each. */
public final class ClinicFiles {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private ClinicFiles() {}

    /**
     * @throws ClinicFileException when one cannot be read, with the file and what is wrong
     */
    public static List<Clinic> in(Path folder) {
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

    static Clinic read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new ClinicFileException(file + ": " + reason(e), e);
        }
    }

    static Clinic parse(String yaml) {
        return new ClinicReading(YAML.readValue(yaml, ClinicFile.class)).clinic();
    }

    private static String reason(RuntimeException e) {
        if (e instanceof JacksonException json && json.getLocation() != null) {
            return "line " + json.getLocation().getLineNr() + ": " + json.getOriginalMessage();
        }
        return String.valueOf(e.getMessage());
    }
}
