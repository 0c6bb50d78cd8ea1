package clinic.meridian.plan.summary;

import org.jspecify.annotations.Nullable;

/**
 * One of the things that have to hold for visits further apart.
 *
 * @param met as at the last visit; absent where it was not looked at
 */
record Condition(Sentence sentence, @Nullable Boolean met) {}
