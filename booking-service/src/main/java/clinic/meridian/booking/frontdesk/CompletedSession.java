package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.SessionReport;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * A completed session as it is told at the desk. Pain and PEG run from 0 to 10.
 *
 * @param painBefore average of the last 7 days, asked before needling
 * @param practitionerMinutes hands-on; what was planned when absent
 */
record CompletedSession(
        @Nullable Integer painBefore,
        @Nullable Integer painAfter,
        @Nullable Double peg,
        @Nullable Reaction reaction,
        @Nullable List<String> modalities,
        @Nullable Integer practitionerMinutes) {

    private static final Set<String> KINDS =
            Set.of("none", "soreness", "bruising", "bleeding", "faint", "other");

    /**
     * @param severity 1 to 5; 1 when absent
     */
    record Reaction(@Nullable String kind, @Nullable Integer severity) {
        Reaction {
            Need.that(
                    KINDS.contains(Need.present("kind", kind)),
                    "kind",
                    "none, soreness, bruising, bleeding, faint or other");
            Need.that(severity == null || (severity >= 1 && severity <= 5), "severity", "1 to 5");
        }
    }

    CompletedSession {
        score("painBefore", painBefore);
        score("painAfter", painAfter);
        Need.that(peg == null || (peg >= 0 && peg <= 10), "peg", "0 to 10");
        Need.that(
                practitionerMinutes == null
                        || (practitionerMinutes >= 0 && practitionerMinutes <= 600),
                "practitionerMinutes",
                "0 to 600");
        Need.that(
                modalities == null
                        || (modalities.size() <= 10
                                && modalities.stream().allMatch(m -> m.matches("[a-z_-]{1,40}"))),
                "modalities",
                "at most 10 short lower-case words such as cupping");
    }

    SessionReport report(int plannedMinutes) {
        return new SessionReport(
                painBefore,
                painAfter,
                peg,
                reaction == null ? null : reaction.kind(),
                reaction == null ? null : reaction.severity() == null ? 1 : reaction.severity(),
                modalities == null ? List.of() : modalities,
                practitionerMinutes == null ? plannedMinutes : practitionerMinutes);
    }

    private static void score(String field, @Nullable Integer score) {
        if (score != null && (score < 0 || score > 10)) {
            throw new IllegalArgumentException(field + ": " + score + " (expected: 0 to 10)");
        }
    }
}
