package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Refusal.Reason;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule of the house.
 *
 * @param <T> what it is about: a visit that is wanted, or what somebody does with a booked one
 * @param name as the tests name it
 * @param field of the request that breaks it or would settle it, where there is one
 * @param broken may rely on all rules before it in its list
 * @param sentence as a receptionist would say it
 */
record Rule<T>(
        String name,
        Reason reason,
        @Nullable String field,
        Predicate<T> broken,
        Function<T, String> sentence) {

    Rule(String name, Reason reason, Predicate<T> broken, Function<T, String> sentence) {
        this(name, reason, null, broken, sentence);
    }

    /** Why not; null when the rule is kept. */
    @Nullable Refusal refusal(T about) {
        return broken.test(about) ? new Refusal(reason, sentence.apply(about), field) : null;
    }
}
