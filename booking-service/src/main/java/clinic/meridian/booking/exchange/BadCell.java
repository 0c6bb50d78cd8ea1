package clinic.meridian.booking.exchange;

/** A cell that cannot be read. Thrown while one row is read, and caught there. */
final class BadCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    BadCell(String field, String problem) {
        super(problem);
        this.field = field;
    }

    BadRow in(int row) {
        return new BadRow(row, field, String.valueOf(getMessage()));
    }
}
