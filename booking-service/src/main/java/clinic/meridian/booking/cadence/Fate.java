package clinic.meridian.booking.cadence;

import java.util.Locale;

/** What became of a visit that was to be given back. */
public enum Fate {
    FREED("It was given back."),
    CHANGED("It was changed after the proposal was seen, so it was left as it is."),
    GONE("It was cancelled or over already."),
    TOO_LATE("It was too close to be changed any more, so it stays.");

    private final String sentence;

    Fate(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** As the API writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
