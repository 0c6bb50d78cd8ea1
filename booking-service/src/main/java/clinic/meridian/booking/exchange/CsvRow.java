package clinic.meridian.booking.exchange;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet counts
 * @param cells by column; empty ones are not there
 */
record CsvRow(int number, Map<String, String> cells) {

    @Nullable String text(String column) {
        return cells.get(column);
    }

    String required(String column) {
        var text = cells.get(column);
        if (text == null) {
            throw new BadCell(column, "is missing");
        }
        return text;
    }

    @Nullable Boolean yesOrNo(String column) {
        var text = cells.get(column);
        return text == null
                ? null
                : switch (text.toLowerCase(Locale.ROOT)) {
                    case "yes", "true", "1" -> Boolean.TRUE;
                    case "no", "false", "0" -> Boolean.FALSE;
                    default -> throw new BadCell(column, "expected yes or no");
                };
    }
}
