package clinic.meridian.plan.simulation;

import java.util.List;

/**
 * A table of the page: words and numbers as they are written.
 *
 * @param columns the first names what a row is
 */
record Table(List<String> columns, List<List<String>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
