package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Refusal.Reason;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule of the house about what may still be done with a booked visit.
 *
 * @param name as the tests name it
 * @param field of the request that would settle it, where there is one
 * @param sentence as a receptionist would say it
 */
record ChangeRule(
        String name,
        Reason reason,
        @Nullable String field,
        Predicate<Change> broken,
        Function<Change, String> sentence) {

    ChangeRule(
            String name,
            Reason reason,
            Predicate<Change> broken,
            Function<Change, String> sentence) {
        this(name, reason, null, broken, sentence);
    }

    /** Why not; null when the rule is kept. */
    @Nullable Refusal refusal(Change change) {
        return broken.test(change) ? new Refusal(reason, sentence.apply(change), field) : null;
    }
}
