package clinic.meridian.plan.sheet;

/**
 * One number of a sheet, with where it comes from.
 *
 * @param because the source, or why it was chosen
 */
public record Figure(int value, Mark mark, String because) {

    public Figure {
        if (because.isBlank()) {
            throw new IllegalArgumentException("because: empty (expected: the source or reason)");
        }
    }
}
