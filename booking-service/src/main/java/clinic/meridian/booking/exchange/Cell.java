package clinic.meridian.booking.exchange;

import java.util.regex.Pattern;

/**
 * Cells as spreadsheets may open them. One that begins like a formula would be computed there, so
 * it gets an apostrophe in front, as a spreadsheet itself writes text; reading takes it away again.
 */
final class Cell {

    /** Apostrophes that are there already count too, so that reading undoes exactly writing. */
    private static final Pattern LIKE_A_FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Cell() {}

    static String written(String text) {
        return LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && LIKE_A_FORMULA.matcher(cell).matches()
                ? cell.substring(1)
                : cell;
    }
}
