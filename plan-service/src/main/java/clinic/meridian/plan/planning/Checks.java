package clinic.meridian.plan.planning;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** Checks of request bodies. A message begins with the field and ends with what was expected. */
public final class Checks {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");
    private static final Pattern POLICY =
            Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}(/[1-9][0-9]{0,4})?");
    private static final int LONGEST_TEXT = 500;

    private Checks() {}

    public static void present(String field, @Nullable Object value) {
        that(value != null, field + ": missing");
    }

    public static void score(String field, @Nullable Integer score) {
        within(field, score, 0, 10);
    }

    public static void within(String field, @Nullable Integer value, int least, int most) {
        that(
                value == null || (value >= least && value <= most),
                field + ": " + value + " (expected: " + least + " to " + most + ")");
    }

    public static void code(String field, @Nullable String value) {
        present(field, value);
        that(
                value != null && CODE.matcher(value).matches(),
                field + ": expected a code of a-z 0-9 . _ - such as lower");
    }

    static void policy(String field, String value) {
        that(
                POLICY.matcher(value).matches(),
                field + ": expected a policy such as medicare-ncd-30.3.3 or va-ccn/1");
    }

    public static void text(String field, @Nullable String value) {
        present(field, value);
        that(
                value != null && !value.isBlank() && value.length() <= LONGEST_TEXT,
                field + ": expected 1 to " + LONGEST_TEXT + " characters");
    }

    public static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
