package clinic.meridian.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A committed file that the code has to agree with. {@code mvn -pl events test -Dapprove=true}
 * writes it anew; the change then shows in review.
 */
record Approved(Path file) {

    static final Path EXAMPLES = Path.of("src/test/resources/approved");
    static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    static final Path DOCS = Path.of("../docs");

    private static final boolean APPROVE = Boolean.getBoolean("approve");

    /** Fails when the file differs, and says how to accept the difference. */
    void agreesWith(String text) {
        if (APPROVE) {
            write(text);
        }
        assertThat(Files.exists(file) ? read() : "")
                .as("%s; if the change is meant: mvn -pl events test -Dapprove=true", file)
                .isEqualTo(text);
    }

    String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
