package clinic.meridian.launcher.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file cut into records without reading them: a record ends at a line's end that is not
 * inside quotes. The service reads them.
 *
 * @param columns the first record
 */
record Records(String columns, List<String> rows) {

    static Records of(String file) {
        var records = new ArrayList<String>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < file.length(); i++) {
            char one = file.charAt(i);
            if (one == '"') {
                quoted = !quoted;
            } else if (one == '\n' && !quoted) {
                add(records, file.substring(from, i + 1));
                from = i + 1;
            }
        }
        add(records, file.substring(from));
        return records.isEmpty()
                ? new Records("", List.of())
                : new Records(records.getFirst(), List.copyOf(records.subList(1, records.size())));
    }

    /** Files of their own, each with the columns. */
    List<Batch> batches(int size) {
        var batches = new ArrayList<Batch>();
        for (int from = 0; from < rows.size(); from += size) {
            var some = rows.subList(from, Math.min(from + size, rows.size()));
            batches.add(new Batch(from, some.size(), columns + String.join("", some)));
        }
        return batches;
    }

    /**
     * @param before rows of the file that come before this batch
     */
    record Batch(int before, int rows, String csv) {}

    private static void add(List<String> records, String text) {
        if (!text.isBlank()) {
            records.add(text.endsWith("\n") ? text : text + "\n");
        }
    }
}
