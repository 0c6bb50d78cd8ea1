package clinic.meridian.plan.course;

/** How numbers are said. */
final class Words {

    private Words() {}

    /** 4 for 4.0, and 3.5 as it is. */
    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    static String improvement(Improvement improvement) {
        long percent = Math.round(improvement.percent());
        return "Pain is "
                + number(improvement.smoothed())
                + " from "
                + number(improvement.baseline())
                + ", "
                + (percent >= 0 ? percent + "% better" : -percent + "% worse");
    }

    static String sessions(int count) {
        return count == 1 ? "1 session" : count + " sessions";
    }
}
