package clinic.meridian.booking.exchange;

/**
 * A row that cannot be imported.
 *
 * @param row as a spreadsheet counts: 1 is the row with the names of the columns
 * @param field the column to blame
 * @param problem as a receptionist would say it; never the cell's own text of a patient
 */
record BadRow(int row, String field, String problem) {}
