package clinic.meridian.booking.cadence;

import java.util.Locale;

/** Why a visit stays or is given back, as a receptionist would say it. */
public enum Because {
    FIXED(false, "It is too close to be changed any more."),
    FITS(false, "It falls where the plan expects a visit."),
    LATER(false, "It comes later than the plan expects, so nothing speaks against it."),
    TOO_EARLY(true, "It comes before the first day on which the plan expects a visit."),
    NEARER_VISIT(true, "Another visit is nearer to the day that the plan expects.");

    private final boolean frees;
    private final String sentence;

    Because(boolean frees, String sentence) {
        this.frees = frees;
        this.sentence = sentence;
    }

    public boolean frees() {
        return frees;
    }

    public String sentence() {
        return sentence;
    }

    /** As the API writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
