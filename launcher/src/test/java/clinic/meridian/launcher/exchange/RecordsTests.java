package clinic.meridian.launcher.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.meridian.launcher.house.Refused;
import clinic.meridian.launcher.progress.Progress;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Files in batches, the command line, and progress where there is no terminal. */
class RecordsTests {

    @Test
    void cutsAFileWhereRecordsEndAndNotInsideQuotes() {
        var records =
                Records.of("id,name\n1,\"Alvarez,\nRosa \"\"R\"\"\"\n2,Tom\r\n\n3,\"a\nb\nc\"");
        assertThat(records.columns()).isEqualTo("id,name\n");
        assertThat(records.rows())
                .containsExactly(
                        "1,\"Alvarez,\nRosa \"\"R\"\"\"\n", "2,Tom\r\n", "3,\"a\nb\nc\"\n");
    }

    @Test
    void givesEachBatchTheColumnsAndItsPlaceInTheFile() {
        var batches = Records.of("id\n1\n2\n3\n").batches(2);
        assertThat(batches)
                .containsExactly(
                        new Records.Batch(0, 2, "id\n1\n2\n"), new Records.Batch(2, 1, "id\n3\n"));
    }

    @Test
    void readsTheCommandLineAndSaysWhatWasExpected() {
        assertThat(
                        Order.of(
                                List.of("elm-street", "--patients", "p.csv", "--dry-run"),
                                Path.of("here")))
                .isEqualTo(new Order("elm-street", Path.of("here/p.csv"), null, true));
        for (var wrong :
                List.of(
                        List.<String>of(),
                        List.of("elm-street"),
                        List.of("elm-street", "--patients"),
                        List.of("--patients", "p.csv"),
                        List.of("elm-street", "--people", "p.csv"))) {
            assertThatThrownBy(() -> Order.of(wrong, Path.of("here")))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("expected ./meridian import");
        }
    }

    @Test
    void saysEachTenthWhereThereIsNoTerminal() {
        var bytes = new ByteArrayOutputStream();
        try (var progress =
                Progress.plain(
                        "Importing", 40, new PrintStream(bytes, true, StandardCharsets.UTF_8))) {
            for (int i = 0; i < 40; i++) {
                progress.step(1);
            }
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize(10)
                .contains("Importing: 20 of 40")
                .last()
                .isEqualTo("Importing: 40 of 40");
    }
}
