package clinic.meridian.launcher.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The machine's time, ahead by the ISO duration in the clock file, if there is one. */
record ClinicTime(InstantSource machine, Path file) {
    Instant now() {
        try {
            return machine.instant().plus(Duration.parse(Files.readString(file).strip()));
        } catch (NoSuchFileException e) {
            return machine.instant();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the clock file", e);
        }
    }
}
