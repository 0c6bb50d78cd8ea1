package clinic.meridian.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LastErrorTests {
    @TempDir Path folder;

    @Test
    void findsWhatSpringSaysAboutAFailedStart() throws IOException {
        assertThat(
                        last(
                                """
                                APPLICATION FAILED TO START

                                Description:

                                Web server failed to start. Port 8081 was already in use.

                                Action:

                                Identify and stop the process.
                                """))
                .isEqualTo("Web server failed to start. Port 8081 was already in use.");
    }

    @Test
    void findsTheCauseUnderAStackTrace() throws IOException {
        assertThat(
                        last(
                                """
                                INFO all is well
                                Caused by: java.io.IOException: No space left on device
                                \tat some.Where(Here.java:1)
                                """))
                .isEqualTo("Caused by: java.io.IOException: No space left on device");
    }

    @Test
    void repeatsTheLastWordsOfAChildThatDidNotComplain() throws IOException {
        assertThat(last("one\ntwo\n\n")).isEqualTo("two");
        assertThat(last("")).isEqualTo("it said nothing");
    }

    private String last(String log) throws IOException {
        return LastError.in(Files.writeString(folder.resolve("part.log"), log));
    }
}
