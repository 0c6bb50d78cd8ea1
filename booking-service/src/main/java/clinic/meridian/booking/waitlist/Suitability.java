package clinic.meridian.booking.waitlist;

import clinic.meridian.booking.openings.Opening;
import clinic.meridian.booking.practice.HouseRules;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;

/** Which openings are worth offering to somebody who waits. */
final class Suitability {

    /** A choice: nobody is rushed into an answer within less than this. */
    static final Duration LEAST_TO_ANSWER = Duration.ofMinutes(10);

    /**
     * An opening before somebody who could be asked.
     *
     * @param visit when the visit to be moved begins; absent when there is none
     */
    record Match(
            Opening opening,
            Freed freed,
            Waiting waiting,
            @Nullable OffsetDateTime visit,
            HouseRules rules,
            Instant now) {}

    /** What must hold, as a receptionist would say it. */
    record Rule(String sentence, Predicate<Match> holds) {}

    static final Rule CAME_FREE =
            new Rule(
                    "It is the time that came free.",
                    m -> m.freed().overlaps(m.opening().start(), m.opening().end()));

    static final Rule ON_A_DAY_THAT_SUITS =
            new Rule(
                    "It is on a day that suits them.",
                    m -> {
                        var day = m.opening().start().toLocalDate();
                        return !day.isBefore(m.waiting().from()) && !day.isAfter(m.waiting().to());
                    });

    static final Rule EARLIER_THAN_THE_VISIT =
            new Rule(
                    "It is earlier than the visit that they have.",
                    m -> m.visit() == null || m.opening().start().isBefore(m.visit()));

    static final Rule NOT_OFFERED_BEFORE =
            new Rule(
                    "They have not let the same time pass before.",
                    m ->
                            m.waiting().passed().stream()
                                    .noneMatch(
                                            passed ->
                                                    passed.overlaps(
                                                            m.opening().start(),
                                                            m.opening().end())));

    static final Rule TIME_TO_ANSWER =
            new Rule(
                    "There is time to answer before it is too close.",
                    m -> !m.opening().start().toInstant().isBefore(soonest(m.rules(), m.now())));

    static final List<Rule> ALL =
            List.of(
                    CAME_FREE,
                    ON_A_DAY_THAT_SUITS,
                    EARLIER_THAN_THE_VISIT,
                    NOT_OFFERED_BEFORE,
                    TIME_TO_ANSWER);

    private Suitability() {}

    static boolean suits(Match match) {
        return ALL.stream().allMatch(rule -> rule.holds().test(match));
    }

    /** The first start that may still be offered. */
    static Instant soonest(HouseRules rules, Instant now) {
        return now.plus(rules.waitlistNotice()).plus(LEAST_TO_ANSWER);
    }
}
