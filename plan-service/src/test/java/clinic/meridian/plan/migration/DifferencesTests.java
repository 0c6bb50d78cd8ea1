package clinic.meridian.plan.migration;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.plan.migration.Difference.Value;
import clinic.meridian.plan.protocol.ShippedProtocols;
import clinic.meridian.plan.sheet.Mark;

import org.junit.jupiter.api.Test;

class DifferencesTests {

    private static final String C1 = "phases.C1.interval.days";

    @Test
    void namesEachNumberThatDiffersWithItsMarks() {
        var both = ShippedProtocols.withSecond();
        var differences =
                Differences.between(
                        both.find("chronic-back-pain/1").orElseThrow(),
                        both.find("chronic-back-pain/2").orElseThrow());

        assertThat(differences)
                .extracting(Difference::where)
                .containsExactly(C1, "phases.C2.minSessions");
        assertThat(differences.getFirst())
                .satisfies(
                        each -> {
                            assertThat(each.from())
                                    .extracting(Value::value, Value::mark)
                                    .containsExactly("7", Mark.EVIDENCE);
                            assertThat(each.to())
                                    .extracting(Value::value, Value::mark, Value::because)
                                    .containsExactly("10", Mark.CHOICE, "what this test wants");
                        });
    }

    @Test
    void whatOnlyOneVersionHasStandsOnItsOwn() {
        var acute = ShippedProtocols.find("acute-back-pain/1");
        var chronic = ShippedProtocols.find("chronic-back-pain/1");

        assertThat(Differences.between(acute, chronic))
                .anySatisfy(
                        each -> {
                            assertThat(each.where()).isEqualTo(C1);
                            assertThat(each.from()).isNull();
                        })
                .anySatisfy(
                        each -> {
                            assertThat(each.where()).isEqualTo("phases.A1.interval.days");
                            assertThat(each.to()).isNull();
                        });
    }

    @Test
    void aVersionDoesNotDifferFromItself() {
        var chronic = ShippedProtocols.find("chronic-back-pain/1");

        assertThat(Differences.between(chronic, chronic)).isEmpty();
    }
}
