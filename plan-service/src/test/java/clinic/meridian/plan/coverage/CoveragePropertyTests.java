package clinic.meridian.plan.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import clinic.meridian.plan.coverage.Finding.Measure;
import clinic.meridian.plan.coverage.Verdict.Allowed;
import clinic.meridian.plan.coverage.Window.AnniversaryMonthStart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** Laws of every count, tried on random ones. The seed is in the name of a failing test. */
class CoveragePropertyTests {

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichFactsAreToldMakesNoDifference(long seed) {
        var random = new Random(seed);
        for (var policy : ShippedPolicies.all().all()) {
            var usage = any(random);
            var asked = Question.about(anyDay(random), anyDay(random));
            var expected = new Counting(policy, usage).answer(asked);
            for (int i = 0; i < 4; i++) {
                assertThat(new Counting(policy, shuffled(usage, random)).answer(asked))
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsAllowedNeverFillsAWindowBeyondItsLimitInWhateverOrderItIsBooked(long seed) {
        var random = new Random(seed);
        for (var policy : ShippedPolicies.all().all()) {
            var usage = nobodyCameYet(any(random));
            for (int i = 0; i < 60; i++) {
                var asked =
                        Question.about(anyDay(random), anyDay(random))
                                .evidence(Question.Evidence.ASSUMED);
                if (new Counting(policy, usage).answer(asked) instanceof Allowed) {
                    boolean completed = random.nextBoolean();
                    usage = usage.with(new UsedVisit("v" + i, asked.on(), 0, completed));
                }
            }
            for (var period : Period.of(policy, usage.visits())) {
                assertThat(Tally.of(policy, period).rooms()).noneMatch(Room::exceeded);
            }
            assertThat(new Granting(usage.authorisations(), usage.visits()).without())
                    .isEqualTo(
                            policy.window(Window.Authorisations.class) == null
                                    ? new Granting(usage.authorisations(), usage.visits()).without()
                                    : 0);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void betweenTwoTurnsAllDaysAreAlike(long seed) {
        var random = new Random(seed);
        for (var policy : ShippedPolicies.all().all()) {
            var counting = new Counting(policy, any(random));
            var from = Question.about(Patient.day(800), Patient.day(790));
            var turns = counting.turns(from).toList();
            var alike = said(counting, from);
            for (int day = 801; day < 1_200; day++) {
                var asked = from.on(Patient.day(day));
                if (turns.contains(asked.on())) {
                    alike = said(counting, asked);
                }
                assertThat(said(counting, asked)).as("day %d", day).isEqualTo(alike);
            }
        }
    }

    private static String said(Counting counting, Question asked) {
        return Patient.said(counting.answer(asked));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noTwelfthAndNoTwentiethIsCountedTwice(long seed) {
        var random = new Random(seed);
        var policy = ShippedPolicies.find("medicare-ncd-30.3.3");
        var usage = any(random);
        for (var period : Period.of(policy, usage.visits())) {
            var rooms = Tally.of(policy, period).rooms();
            int apart =
                    rooms.get(0).counted()
                            + rooms.get(0).reserved()
                            + rooms.get(1).counted()
                            + rooms.get(1).reserved();
            assertThat(apart).isEqualTo(period.visits().size());
            assertThat(rooms.get(2).counted() + rooms.get(2).reserved()).isEqualTo(apart);
        }
    }

    @Test
    void theYearOfEveryDayOfALeapYearResetsOnTheFirstOfItsMonth() {
        var year =
                requireNonNull(
                        ShippedPolicies.find("medicare-ncd-30.3.3")
                                .window(AnniversaryMonthStart.class));
        for (var day = LocalDate.of(2028, 1, 1); day.getYear() == 2028; day = day.plusDays(1)) {
            assertThat(Period.resets(day, year)).isEqualTo(LocalDate.of(2029, day.getMonth(), 1));
        }
    }

    private static Usage any(Random random) {
        var visits = new ArrayList<UsedVisit>();
        for (int i = random.nextInt(40); i > 0; i--) {
            visits.add(
                    new UsedVisit(
                            "visit-" + i,
                            anyDay(random),
                            random.nextInt(3) * 15,
                            random.nextBoolean()));
        }
        var findings = new ArrayList<Finding>();
        for (int i = random.nextInt(6); i > 0; i--) {
            findings.add(
                    new Finding(
                            Measure.values()[random.nextInt(4)],
                            anyDay(random),
                            6,
                            random.nextInt(10)));
        }
        var authorisations = new ArrayList<Authorisation>();
        for (int i = random.nextInt(5); i > 0; i--) {
            var from = anyDay(random);
            authorisations.add(
                    new Authorisation(
                            "a" + i, from, from.plusDays(random.nextInt(90)), random.nextInt(12)));
        }
        var onset = Patient.DAY_0.minusDays(random.nextInt(200));
        return new Usage(onset, "lower", Set.of(), visits, findings, authorisations);
    }

    private static Usage nobodyCameYet(Usage usage) {
        return usage.with(List.of());
    }

    private static Usage shuffled(Usage usage, Random random) {
        return new Usage(
                usage.onset(),
                usage.region(),
                usage.exclusions(),
                shuffled(usage.visits(), random),
                shuffled(usage.findings(), random),
                shuffled(usage.authorisations(), random));
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        var copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static LocalDate anyDay(Random random) {
        return Patient.day(random.nextInt(800));
    }
}
