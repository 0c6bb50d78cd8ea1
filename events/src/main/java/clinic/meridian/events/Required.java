package clinic.meridian.events;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/** Checks for compact constructors. A message names the field, what came and what was expected. */
final class Required {

    private Required() {}

    /** Takes a field's name and its value in turn. */
    static void present(@Nullable Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            that(namesAndValues[i + 1] != null, namesAndValues[i] + ": missing");
        }
    }

    static void painScore(String field, @Nullable Integer score) {
        that(
                score == null || (score >= 0 && score <= 10),
                field + ": " + score + " (expected: 0 to 10)");
    }

    static void atLeast(String field, long least, long value) {
        that(value >= least, field + ": " + value + " (expected: >= " + least + ")");
    }

    static void notEmpty(String field, @Nullable Collection<?> values) {
        that(values != null && !values.isEmpty(), field + ": empty");
    }

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
