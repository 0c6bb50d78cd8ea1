package clinic.meridian.booking.exchange;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A CSV file (RFC 4180, UTF-8) as rows.
 *
 * @param bad rows that are no rows: too many cells, a quote that is never closed
 */
record CsvTable(List<CsvRow> rows, List<BadRow> bad) {

    /** A choice: twenty years of a clinic with two rooms. */
    static final int MOST_ROWS = 50_000;

    private static final ObjectReader LINES =
            CsvMapper.builder()
                    .enable(CsvReadFeature.WRAP_AS_ARRAY)
                    .enable(CsvReadFeature.SKIP_EMPTY_LINES)
                    .build()
                    .readerFor(String[].class);

    /**
     * @param required columns that the file must have
     * @param known columns that it may have
     * @throws IllegalArgumentException when the columns are not these, with field {@code body}
     */
    static CsvTable of(InputStream file, Set<String> required, Set<String> known) {
        var rows = new ArrayList<CsvRow>();
        var bad = new ArrayList<BadRow>();
        int number = 1;
        try (MappingIterator<String[]> lines = LINES.readValues(file)) {
            var columns = columns(lines, required, known);
            while (lines.hasNextValue()) {
                var cells = lines.nextValue();
                number++;
                check(number <= MOST_ROWS, "at most " + MOST_ROWS + " rows at once");
                if (cells.length > columns.size()) {
                    bad.add(new BadRow(number, "row", "has more cells than columns"));
                } else {
                    rows.add(new CsvRow(number, cells(columns, cells)));
                }
            }
        } catch (JacksonException _) {
            bad.add(new BadRow(number + 1, "row", "cannot be read from here on: check the quotes"));
        }
        return new CsvTable(List.copyOf(rows), List.copyOf(bad));
    }

    private static List<String> columns(
            MappingIterator<String[]> lines, Set<String> required, Set<String> known) {
        check(lines.hasNextValue(), "a first row with the names of the columns");
        var columns = new ArrayList<String>();
        for (var name : lines.nextValue()) {
            // Spreadsheets put a byte order mark in front of the first one.
            columns.add(name.replace("\uFEFF", "").strip());
        }
        for (var column : columns) {
            check(known.contains(column), "columns " + sorted(known) + ", not " + column);
        }
        check(columns.size() == new HashSet<>(columns).size(), "each column once");
        for (var column : required) {
            check(columns.contains(column), "a column " + column);
        }
        return columns;
    }

    private static Map<String, String> cells(List<String> columns, String[] cells) {
        var byColumn = new HashMap<String, String>();
        for (int i = 0; i < cells.length; i++) {
            var text = Cell.read(cells[i].strip());
            if (!text.isEmpty()) {
                byColumn.put(columns.get(i), text);
            }
        }
        return byColumn;
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    private static void check(boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("body: expected " + expected);
        }
    }
}
