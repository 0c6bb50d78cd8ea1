package clinic.meridian.booking.daysheet;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What was told and done in a session. Pain and PEG run from 0 to 10.
 *
 * @param painBefore average of the last 7 days, told before needling
 * @param peg mean of the three PEG items
 * @param reaction kind of adverse reaction, with {@code severity} 1 to 5
 * @param modalities adjuncts given
 * @param practitionerMinutes hands-on minutes; rest is not counted
 */
public record SessionReport(
        @Nullable Integer painBefore,
        @Nullable Integer painAfter,
        @Nullable Double peg,
        @Nullable String reaction,
        @Nullable Integer severity,
        List<String> modalities,
        int practitionerMinutes) {

    public SessionReport {
        modalities = List.copyOf(modalities);
    }
}
