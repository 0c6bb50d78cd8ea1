package clinic.meridian.plan.migration;

import clinic.meridian.plan.sheet.Mark;

import org.jspecify.annotations.Nullable;

/**
 * A number or word that two versions of a protocol do not share.
 *
 * @param where for example {@code phases.C1.interval.days}
 * @param from absent where the older says nothing of it
 * @param to absent where the newer says nothing of it
 */
record Difference(String where, @Nullable Value from, @Nullable Value to) {

    /**
     * @param mark whether it is evidence or a choice; absent for words
     */
    record Value(String value, @Nullable Mark mark, @Nullable String because) {}
}
