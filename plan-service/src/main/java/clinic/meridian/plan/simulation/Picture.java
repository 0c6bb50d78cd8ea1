package clinic.meridian.plan.simulation;

/**
 * A chart of the page with the table that says the same.
 *
 * @param svg an element of its own, coloured by the page
 */
record Picture(String title, String sentence, String svg, Table table) {}
