package clinic.meridian.desk.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

class ShiftedClockTests {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @TempDir private Path folder;

    @Test
    void isTheMachinesClockWithoutAFile() {
        assertThat(clock().instant()).isEqualTo(NOON);
    }

    @Test
    void followsTheFileWheneverItIsReplaced() throws IOException {
        var clock = clock();
        for (int days = 1; days <= 9; days++) {
            replace("P" + days + "D\n");
            assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(days * 86_400L));
        }
    }

    @Test
    void saysWhatTheFileMustHold() throws IOException {
        replace("three days");
        assertThatThrownBy(() -> clock().instant())
                .hasMessageContaining("ISO duration such as P3D");
    }

    private ShiftedClock clock() {
        return new ShiftedClock(new SettableClock(NOON), folder.resolve("clock"));
    }

    private void replace(String text) throws IOException {
        Path fresh = Files.writeString(folder.resolve("fresh"), text);
        Files.move(fresh, folder.resolve("clock"), StandardCopyOption.ATOMIC_MOVE);
    }
}
