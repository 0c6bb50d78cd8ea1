package clinic.meridian.desk.access;

/**
 * What one signed link can touch: a single appointment, hold, proposal or patient.
 *
 * @param kind {@code appointment}, {@code hold}, {@code proposal} or {@code patient}
 */
public record Link(String kind, String id) {

    /** From a subject such as {@code appointment:0198f2c4-…}. */
    static Link parse(String subject) {
        int colon = subject.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("subject: " + subject + " (expected: kind:id)");
        }
        return new Link(subject.substring(0, colon), subject.substring(colon + 1));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
