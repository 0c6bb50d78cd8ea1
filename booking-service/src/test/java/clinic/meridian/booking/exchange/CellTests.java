package clinic.meridian.booking.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What spreadsheets may do to a file, and what a file may do to them. */
class CellTests {

    private static CsvTable table(String text) {
        return CsvTable.of(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                Set.of("id"),
                Set.of("id", "name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.org\")",
                "+12125550143",
                "-1",
                "@SUM(A1)",
                "'=1+1",
                "''@x",
                "\t=1"
            })
    void isNoFormulaInASpreadsheetAndComesBackAsItWas(String text) {
        assertThat(Cell.written(text)).startsWith("'").isNotEqualTo(text);
        assertThat(Cell.read(Cell.written(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rosa Alvarez", "'s Gravenhage", "O'Neill", "2026-12-01", ""})
    void isLeftAloneWhenItIsNoFormula(String text) {
        assertThat(Cell.written(text)).isEqualTo(text);
        assertThat(Cell.read(text)).isEqualTo(text);
    }

    @Test
    void takesAFormulaOfAnotherBookAsText() {
        assertThat(table("id,name\n1,=1+1\n").rows().getFirst().text("name")).isEqualTo("=1+1");
    }

    @Test
    void countsRowsAsASpreadsheetDoesAndReadsQuotesAndBreaks() {
        var table = table("\uFEFFid,name\r\n1,\"Alvarez, Rosa\"\r\n2,\"Tom\r\nBecker\"\r\n3,\r\n");
        assertThat(table.rows()).extracting(CsvRow::number).containsExactly(2, 3, 4);
        assertThat(table.rows().getFirst().text("name")).isEqualTo("Alvarez, Rosa");
        assertThat(table.rows().get(1).text("name")).isEqualTo("Tom\r\nBecker");
        assertThat(table.rows().get(2).text("name")).isNull();
    }

    @Test
    void namesARowWithTooManyCellsAndGoesOn() {
        var table = table("id,name\n1,Rosa,what\n2,Tom\n");
        assertThat(table.bad())
                .containsExactly(new BadRow(2, "row", "has more cells than columns"));
        assertThat(table.rows()).extracting(CsvRow::number).containsExactly(3);
    }

    @Test
    void saysWhereItCannotReadOn() {
        var table = table("id,name\n1,Rosa\n2,\"Tom\n");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.bad()).extracting(BadRow::row).containsExactly(3);
    }
}
