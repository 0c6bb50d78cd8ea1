package clinic.meridian.plan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Objects;

/**
 * Of a fixed seed. What is compared are rows, never levels; with fewer patients C and D lie too
 * close to be told apart.
 */
class SimulationTests {

    private static final Question QUESTION = new Question(1500, 1, 1.0);

    static Results results = new Results(QUESTION, List.of());

    @BeforeAll
    static void run() {
        results = Simulation.run(QUESTION, Rules.all(), _ -> {});
    }

    static List<Order> orders() {
        return Order.all();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void rulesStandInTheOrderThatTheExpertsFound(Order order) {
        for (double noise : QUESTION.noises()) {
            assertThat(order.holds(results, noise)).as(order + " at " + noise).isTrue();
        }
    }

    @Test
    void confirmationCutsNeedlessStepsBackToLessThanHalf() {
        assertThat(results.of("C", 1.0).spuriousStepUps())
                .isLessThan(results.of("B", 1.0).spuriousStepUps() / 2);
    }

    @Test
    void beforeTheFirstStepDownNoFlareIsActedOn() {
        assertThat(results.of("B", 1.0).stopped()).isEqualTo(results.of("C", 1.0).stopped());
        assertThat(results.of("B", 1.0).wrongStepDowns())
                .isEqualTo(results.of("C", 1.0).wrongStepDowns());
    }

    @Test
    void withoutNoiseNobodyStepsDownWhoIsNotBetter() {
        var question = new Question(200, 1, 0);
        var calm = Simulation.run(question, Rules.all(), _ -> {});

        for (var row : calm.at(0)) {
            assertThat(row.measures().wrongStepDowns()).as(row.rule().letter()).isZero();
        }
    }

    @Test
    void theSameSeedGivesTheSamePageAndAnotherSeedAnother() {
        var question = new Question(40, 7, 1.0);
        var once = Page.of(Simulation.run(question, Rules.all(), _ -> {}), null);
        var again = Page.of(Simulation.run(question, Rules.all(), _ -> {}), null);
        var other = Page.of(Simulation.run(new Question(40, 8, 1.0), Rules.all(), _ -> {}), null);

        assertThat(again).isEqualTo(once);
        assertThat(other.replace("Seed <span>8", "Seed <span>7")).isNotEqualTo(once);
        assertThat(once).contains("A design check, not evidence").doesNotContain("rgb(1,2");
    }

    @Test
    void onlyTheNamedFiguresDifferFromTheShippedProtocol() {
        var rules = Rules.all();
        var shipped = rules.get(2).protocol();

        assertThat(rules.get(2).isShipped()).isTrue();
        assertThat(rules.get(0).protocol().smoothing().value()).isEqualTo(1);
        assertThat(rules.get(1).protocol().flares().atOncePoints().value()).isEqualTo(2);
        assertThat(rules.get(1).protocol().phases()).isEqualTo(shipped.phases());
        assertThat(rules.get(3).protocol().phases().getFirst().qualifyingInARow())
                .satisfies(
                        figure -> assertThat(Objects.requireNonNull(figure).value()).isEqualTo(2));
    }
}
