package clinic.meridian.plan.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class ProtocolFileTests {

    private static final String NAME = "chronic-back-pain-1.yaml";
    private static final String CHRONIC = ShippedProtocols.text(NAME);

    @Test
    void shipsTheThreeProtocolsOfTheHouse() {
        assertThat(ShippedProtocols.all().all())
                .extracting(CareProtocol::reference)
                .containsExactly(
                        "acute-back-pain/1", "chronic-back-pain/1", "subacute-back-pain/1");
    }

    @Test
    void findsTheNewestVersionWhenNoneIsNamed() {
        var second = CHRONIC.replace("version: 1", "version: 2");
        var protocols = new Protocols(Map.of("a.yaml", CHRONIC, "b.yaml", second));

        assertThat(protocols.find("chronic-back-pain").orElseThrow().version()).isEqualTo(2);
        assertThat(protocols.find("chronic-back-pain/1").orElseThrow().version()).isEqualTo(1);
        assertThat(protocols.find("chronic-back-pain/3")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    value: 7, mark: evidence    | value: 7, mark: hunch   | mark: hunch (expected: evidence or choice)
                    value: 7, mark: evidence    | value: weekly, mark: choice | value: weekly (expected: 2 to 126)
                    value: 7, mark: evidence    | value: 127, mark: choice | value: 127 (expected: 2 to 126)
                    value: 7, mark: evidence    | value: 7                | mark: missing
                    stepUp: C1                  | stepUp: C9              | no phase C9 in this protocol
                    rule: steady                | rule: hunch             | rule: hunch (expected:
                    goesOnAfterOffer: true      | goesOnAfterOffer: maybe | goesOnAfterOffer: maybe (expected: true or false)
                    minSessions: {value: 6      | sessions: {value: 6     | minSessions: missing
                    code: C2                    | code: C1                | phase C1: given twice
                    reentry:                    | reentry: [              | expected
                    """)
    void refusesABrokenFileWithItsNameTheLineAndTheReason(
            String right, String wrong, String reason) {
        assertThat(CHRONIC).contains(right);
        var broken = CHRONIC.replaceFirst(java.util.regex.Pattern.quote(right), wrong);

        assertThatThrownBy(() -> ProtocolReader.read(NAME, broken))
                .isInstanceOf(BrokenProtocol.class)
                .hasMessageStartingWith(NAME + ", line ")
                .hasMessageContaining(reason);
    }

    @Test
    void namesTheVeryLineOfTheMistake() {
        var broken = CHRONIC.replaceFirst("value: 12, mark", "value: twelve, mark");
        int line = broken.substring(0, broken.indexOf("value: twelve")).split("\n", -1).length;

        assertThatThrownBy(() -> ProtocolReader.read(NAME, broken))
                .hasMessageStartingWith(NAME + ", line " + line + ": value: twelve");
    }

    @Test
    void refusesAKeyThatItDoesNotKnow() {
        assertThatThrownBy(() -> ProtocolReader.read(NAME, CHRONIC + "colour: green\n"))
                .hasMessageContaining("colour: not known here");
    }

    @Test
    void refusesANumberWithoutAReason() {
        var broken = CHRONIC.replaceFirst(", because: \"[^\"]*\"}", "}");

        assertThatThrownBy(() -> ProtocolReader.read(NAME, broken))
                .hasMessageContaining("because: missing");
    }

    @Test
    void refusesTheSameProtocolInTwoFiles() {
        assertThatThrownBy(() -> new Protocols(Map.of("a.yaml", CHRONIC, "b.yaml", CHRONIC)))
                .hasMessageContaining("chronic-back-pain/1 is in another file too");
    }
}
