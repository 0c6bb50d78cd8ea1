package clinic.meridian.plan.course;

/** What is scored besides pain. Only scores are kept; the questions are the publisher's. */
public enum Measure {
    /** Pain, enjoyment, general activity: mean of three items (Krebs 2009). */
    PEG("peg"),
    /** Roland-Morris disability: statements that apply. */
    RMDQ("rmdq"),
    /** Oswestry disability index, in percent. Its text needs a licence. */
    ODI("odi"),
    SLEEP("sleep"),
    STRESS("stress"),
    MOOD("mood"),
    ENERGY("energy");

    private final String code;

    Measure(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
