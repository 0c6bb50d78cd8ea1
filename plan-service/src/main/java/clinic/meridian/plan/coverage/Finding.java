package clinic.meridian.plan.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * How a measure stands against where it began. Less is better on all of them.
 *
 * @param day at the clinic, on which it was measured or attested
 * @param from where it began; 0 for an attestation
 */
public record Finding(Measure measure, LocalDate day, double from, double to) {

    static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::day)
                    .thenComparing(Finding::to, Comparator.reverseOrder())
                    .thenComparing(Finding::from);

    public static Finding attested(LocalDate day) {
        return new Finding(Measure.ATTESTATION, day, 0, 0);
    }

    double fall() {
        return from - to;
    }

    /** What may show improvement. */
    public enum Measure {
        /** Pain of the last seven days, smoothed as the plan smooths it. */
        @JsonProperty("nrs7d")
        NRS7D("pain"),
        @JsonProperty("peg")
        PEG("PEG"),
        @JsonProperty("rmdq")
        RMDQ("Roland-Morris"),
        /** A practitioner has written down that the patient improves. */
        @JsonProperty("attestation")
        ATTESTATION("a practitioner's attestation");

        private final String words;

        Measure(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
