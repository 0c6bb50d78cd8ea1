package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Refusal.Reason;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule of the house that a visit must keep before a place is looked for.
 *
 * @param name as the tests name it
 * @param field of the request that breaks it, where one is to blame
 * @param broken may rely on all rules before it in the list
 * @param sentence as a receptionist would say it
 */
record BookingRule(
        String name,
        Reason reason,
        @Nullable String field,
        Predicate<Proposal> broken,
        Function<Proposal, String> sentence) {

    BookingRule(
            String name,
            Reason reason,
            Predicate<Proposal> broken,
            Function<Proposal, String> sentence) {
        this(name, reason, null, broken, sentence);
    }

    Refusal refusal(Proposal proposal) {
        return new Refusal(reason, sentence.apply(proposal), field);
    }
}
