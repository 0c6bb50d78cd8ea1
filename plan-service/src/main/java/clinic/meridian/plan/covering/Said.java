package clinic.meridian.plan.covering;

import clinic.meridian.plan.coverage.Verdict.Reason;
import clinic.meridian.plan.coverage.Verdict.Refused;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What is said of a refusal. */
public final class Said {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Said() {}

    /** Without what tells a condition: everybody who sees the plan may read it. */
    public static String plainly(Refused refused) {
        return refused.reason() == Reason.INDICATION
                ? "The policy doesn't cover this indication; a practitioner knows why."
                : refused.sentence();
    }

    static String review(Refused refused, @Nullable LocalDate opens, boolean asks) {
        return "Visit "
                + refused.number()
                + " is outside the coverage policy's rules. "
                + plainly(refused)
                + (opens == null ? "" : " It would be inside from " + DAY.format(opens) + " on.")
                + (asks ? " Ask whether the patient pays this visit." : "");
    }
}
