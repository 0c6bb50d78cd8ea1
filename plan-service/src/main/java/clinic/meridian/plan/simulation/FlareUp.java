package clinic.meridian.plan.simulation;

/**
 * Pain that is up for some days.
 *
 * @param from day of the year
 * @param rise in points
 */
record FlareUp(int from, int days, double rise) {

    boolean on(int day) {
        return day >= from && day < from + days;
    }
}
