package clinic.meridian.booking.exchange;

import java.util.Comparator;
import java.util.List;

/**
 * What an import found.
 *
 * @param rows without the names of the columns
 * @param good imported, or in a dry run could be
 * @param already imported before; left as they are
 * @param bad in the order of the file
 */
record ImportReport(int rows, int good, int already, List<BadRow> bad) {

    ImportReport {
        bad = bad.stream().sorted(Comparator.comparingInt(BadRow::row)).toList();
    }
}
