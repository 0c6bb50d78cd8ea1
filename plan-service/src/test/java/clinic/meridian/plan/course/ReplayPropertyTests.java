package clinic.meridian.plan.course;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.plan.course.Fact.Decision;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.LongStream;

/** Laws of every course, tried on random ones. The seed is in the name of a failing test. */
class ReplayPropertyTests {

    private static final LocalDate LATER = Story.DAY_0.plusDays(2_000);

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyOrderAndEveryDuplicationGiveAnEqualStanding(long seed) {
        var random = new Random(seed);
        var story = anyCourse(random);
        var expected = story.replay(story.facts, LATER);

        for (int i = 0; i < 5; i++) {
            var told = new ArrayList<>(story.facts);
            for (var fact : story.facts) {
                if (random.nextInt(3) == 0) {
                    told.add(fact);
                }
            }
            Collections.shuffle(told, random);
            assertThat(story.replay(told, LATER)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverMoreThanOneAutomaticStepPerSessionAndNoStepDownWithoutItsReport(long seed) {
        var story = anyCourse(new Random(seed));
        var standing = story.replay(story.facts, LATER);

        var steppedFor = new HashSet<String>();
        var told = new HashMap<String, Boolean>();
        for (var fact : story.facts) {
            if (fact instanceof Fact.Session session) {
                told.put(session.id(), session.painBefore() != null);
            }
        }
        for (var step : standing.history()) {
            if (step.reason() == Step.Reason.TAPER || step.reason() == Step.Reason.FLARE) {
                assertThat(steppedFor.add(step.session())).as("one step for %s", step).isTrue();
            }
            if (step.reason() == Step.Reason.TAPER) {
                assertThat(told).containsEntry(step.session(), true);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theWindowIsInOrderAndInsideTheBoundsAtEveryMoment(long seed) {
        var story = anyCourse(new Random(seed));
        for (int n = 1; n <= story.facts.size(); n++) {
            var facts = story.facts.subList(0, n);
            var lastDay =
                    facts.stream()
                            .filter(Fact.Session.class::isInstance)
                            .map(fact -> fact.at().atZone(Story.ZONE).toLocalDate())
                            .max(LocalDate::compareTo);
            var standing = story.replay(facts, Story.DAY_0);
            var window = standing.nextVisit();
            assertThat(standing.intervalDays()).isBetween(2, 126);
            if (window != null) {
                var last = lastDay.orElseThrow();
                assertThat(window.earliest()).isBeforeOrEqualTo(window.target());
                assertThat(window.target()).isBeforeOrEqualTo(window.latest());
                assertThat(ChronoUnit.DAYS.between(last, window.earliest()))
                        .isGreaterThanOrEqualTo(2);
                assertThat(ChronoUnit.DAYS.between(last, window.latest())).isLessThanOrEqualTo(126);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void replayingUpToADayAndThenTheRestEqualsReplayingAll(long seed) {
        var random = new Random(seed);
        var story = anyCourse(random);
        var told = Timeline.of(story.facts);
        int cut = random.nextInt(told.size() + 1);
        var now = Story.instant(LATER).plus(Duration.ofHours(8));

        var course = story.begin();
        course.take(told.subList(0, cut));
        if (cut > 0) {
            var _ = course.standing(told.get(cut - 1).at());
        }
        course.take(told.subList(cut, told.size()));

        assertThat(course.standing(now)).isEqualTo(story.replay(story.facts, LATER));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsSuggestedOnHold(long seed) {
        var story = anyCourse(new Random(seed));
        for (int n = 1; n <= story.facts.size(); n++) {
            var standing = story.replay(story.facts.subList(0, n), Story.DAY_0);
            if (standing.kind() == Standing.Kind.ON_HOLD) {
                assertThat(standing.nextVisit()).isNull();
                assertThat(standing.checkIn()).isNull();
            }
        }
    }

    private static Story anyCourse(Random random) {
        var story = Story.chronic(1 + random.nextInt(10));
        int pain = 1 + random.nextInt(10);
        int visits = 5 + random.nextInt(40);
        for (int i = 0; i < visits; i++) {
            pain = Math.clamp(pain + random.nextInt(-2, 3) - (i % 3 == 0 ? 1 : 0), 0, 10);
            var report = random.nextInt(8) == 0 ? null : Integer.valueOf(pain);
            story.visitAfter(2 + random.nextInt(random.nextInt(20) == 0 ? 120 : 20), report);
            between(random, story);
        }
        return story;
    }

    private static void between(Random random, Story story) {
        switch (random.nextInt(12)) {
            case 0, 1 -> story.report(10 + random.nextInt(100), random.nextInt(11));
            case 2 -> story.report(5, 3 + random.nextInt(8)).report(60, 3 + random.nextInt(8));
            case 3 -> story.missed(1);
            case 4 -> story.override(anyChange(random, story));
            case 5 -> story.correct("visit-" + (1 + random.nextInt(5)), random.nextInt(11));
            case 6, 7 -> {
                for (var review : story.standing().reviews()) {
                    var decisions = Decision.values();
                    story.close(review.id(), decisions[random.nextInt(decisions.length)]);
                }
            }
            case 9 -> story.screened();
            case 8 -> story.visitWithReaction(random.nextInt(11), 1 + random.nextInt(5));
            default -> {}
        }
    }

    private static Change anyChange(Random random, Story story) {
        return switch (random.nextInt(7)) {
            case 0 -> new Change.ToPhase("C" + (1 + random.nextInt(4)));
            case 1 -> new Change.EveryDays(2 + random.nextInt(100), story.day().plusDays(30));
            case 2 -> new Change.Pause(story.day().plusDays(10));
            case 3 -> new Change.MinSessions(1 + random.nextInt(5));
            case 4 -> new Change.Manual(random.nextBoolean(), null);
            case 5 -> new Change.Baseline(random.nextInt(11));
            default -> new Change.Flare(random.nextBoolean());
        };
    }
}
