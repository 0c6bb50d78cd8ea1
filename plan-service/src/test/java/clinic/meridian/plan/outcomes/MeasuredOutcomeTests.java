package clinic.meridian.plan.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Measure;
import clinic.meridian.plan.sheet.BrokenSheet;
import clinic.meridian.plan.sheet.Mark;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class MeasuredOutcomeTests {

    private static final String SHEET = shipped();
    private static final Measures MEASURES = new Measures("measures-1.yaml", SHEET);

    @ParameterizedTest
    @CsvSource({
        "PEG,    6,   5,   better",
        "PEG,    6,   5.1, unclear",
        "PEG,    5,   6,   worse",
        "RMDQ,   10,  7,   better",
        "RMDQ,   20,  16,  unclear",
        "RMDQ,   20,  15,  better",
        "ODI,    40,  30,  better",
        "ODI,    20,  14,  better",
        "ODI,    40,  31,  unclear",
        "SLEEP,  4,   6,   better",
        "SLEEP,  6,   4,   worse",
        "STRESS, 6,   4,   better",
        "MOOD,   5,   6,   unclear",
        "ENERGY, 0,   2,   better",
    })
    void saysWhetherAChangeCounts(Measure measure, double first, double latest, String change) {
        var outcome = outcome(measure, first, latest);

        assertThat(outcome.change()).isEqualTo(change);
        assertThat(outcome.first()).isEqualTo(first);
        assertThat(outcome.latest()).isEqualTo(latest);
    }

    @Test
    void oneScoreIsNoChange() {
        var outcome = outcome(Measure.PEG, 6);

        assertThat(outcome.change()).isNull();
        assertThat(outcome.gain()).isZero();
    }

    @Test
    void saysByHowMuchToATenth() {
        assertThat(outcome(Measure.PEG, 6.3, 5).gain()).isEqualTo(1.3);
        assertThat(outcome(Measure.MOOD, 6, 5).gain()).isEqualTo(-1);
    }

    @Test
    void everyThresholdSaysWhetherItIsEvidence() {
        assertThat(outcome(Measure.PEG, 6, 5).points().mark()).isEqualTo(Mark.EVIDENCE);
        assertThat(outcome(Measure.SLEEP, 6, 5).points().mark()).isEqualTo(Mark.CHOICE);
    }

    @Test
    void aScoreOffTheScaleIsNone() {
        assertThat(MEASURES.of(Measure.RMDQ).has(24)).isTrue();
        assertThat(MEASURES.of(Measure.RMDQ).has(25)).isFalse();
        assertThat(MEASURES.of(Measure.RMDQ).has(3.5)).isFalse();
        assertThat(MEASURES.of(Measure.PEG).has(3.5)).isTrue();
        assertThat(MEASURES.of(Measure.PEG).has(-0.1)).isFalse();
    }

    @Test
    void aSheetThatLacksAMeasureOrHasItTwiceIsRefused() {
        assertThatThrownBy(
                        () -> new Measures("m.yaml", SHEET.replace("measure: odi", "measure: peg")))
                .isInstanceOf(BrokenSheet.class)
                .hasMessageContaining("measures[2].measure is given twice");
        assertThatThrownBy(() -> new Measures("m.yaml", SHEET.replace("value: 30", "value: 300")))
                .hasMessageContaining("percent is 300 (expected: at most 100)");
    }

    private static MeasuredOutcome outcome(Measure measure, double... scores) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < scores.length; i++) {
            var at = Instant.parse("2026-01-12T14:00:00Z").plusSeconds(i);
            facts.add(new Fact.Measured("m" + i, at, measure, scores[i], null));
        }
        return MeasuredOutcome.of(List.copyOf(facts), MEASURES).getFirst();
    }

    private static String shipped() {
        try (var in = MeasuredOutcomeTests.class.getResourceAsStream("/measures/measures-1.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
