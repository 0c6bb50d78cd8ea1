package clinic.meridian.plan.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.meridian.plan.sheet.BrokenSheet;
import clinic.meridian.plan.sheet.Mistake;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.regex.Pattern;

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

    @Test
    void theSchemaIsOneOfDraft202012() {
        var draft =
                SchemaRegistry.withDialect(Dialects.getDraft202012())
                        .getSchema(
                                SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(draft.validate(Protocols.schema(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void aKeyThatIsLeftOutHoldsWhatTheSchemaSays() {
        var protocol = ProtocolReader.read(NAME, CHRONIC);

        assertThat(protocol.reclassify()).isEmpty();
        assertThat(protocol.phases())
                .extracting(Phase::lapses)
                .containsExactly(true, true, true, false);
        assertThat(protocol.phases().getFirst().goesOnAfterOffer()).isFalse();
    }

    /** The line is the one on which the two files differ first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    id: chronic-back-pain       | id: Chronic Back        | id is Chronic Back (expected: small letters, digits and hyphens, such as chronic-back-pain)
                    version: 1                  | version: 0              | version is 0 (expected: at least 1)
                    version: 1                  | version: "1"            | version is 1 (expected: a whole number)
                    name: Chronic back pain     | name:                   | name is empty (expected: text)
                    smoothing: {value: 3        | smoothing: {value: 9    | smoothing is 9 (expected: at most 7: little is gained beyond 3 reports, Jensen 2015)
                    value: 7, mark: evidence    | value: 7, mark: hunch   | phases[0].interval.days.mark is hunch (expected: evidence or choice)
                    value: 7, mark: evidence    | value: weekly, mark: choice | phases[0].interval.days is weekly (expected: a whole number)
                    value: 7, mark: evidence    | value: 7.5, mark: choice | phases[0].interval.days is 7.5 (expected: a whole number)
                    value: 7, mark: evidence    | value: 200, mark: choice | phases[0].interval.days is 200 (expected: at most 126: relief above 20% lasted up to 18 weeks, Chen 2019)
                    value: 7, mark: evidence    | value: 1, mark: choice  | phases[0].interval.days is 1 (expected: at least 2: two visits of one patient are at least two days apart, a choice)
                    value: 7, mark: evidence    | value: 7                | phases[0].interval.days.mark is missing
                    late: {value: 2, mark: choice, because: "spacing itself showed no effect (MacPherson 2013)"} | late: 2 | phases[0].interval.late is 2 (expected: value, mark and because)
                    rule: steady                | rule: hunch             | phases[2].stepDown[2].rule is hunch (expected: improved, improved-or-low, not-rising, gain-held, steady or settled)
                    goesOnAfterOffer: true      | goesOnAfterOffer: maybe | phases[3].goesOnAfterOffer is maybe (expected: true or false)
                    goal: prevention            | goal: cure              | phases[2].goal is cure (expected: relief or prevention)
                    holdFromSeverity: {value: 3 | holdFromSeverity: {value: 6 | limits.holdFromSeverity is 6 (expected: at most 5: severity is told from 1 to 5)
                    improvedPercent: {value: 30 | improvedPercent: {value: 130 | response.improvedPercent is 130 (expected: at most 100)
                    stepUp: C1                  | stepUp: C9              | phases[1].stepUp is C9 (expected: a phase of this protocol: C1, C2, C3, C4)
                    stepUp: C2                  | stepUp: C4              | phases[2].stepUp is C4 (expected: an earlier phase, or itself with repeats)
                    code: C2                    | code: C1                | phases[1].code is C1 (expected: each once)
                    phase: C2                   | phase: C7               | reentry.phase is C7 (expected: a phase of this protocol: C1, C2, C3, C4)
                    early: {value: 3, mark: choice, because: "a flag | early: {value: 14, mark: choice, because: "a flag | reviews.early is 14 (expected: at most 6)
                    early: {value: 14           | early: {value: 56       | phases[3].interval.early is 56 (expected: less than days, 56)
                    checkInFrom: {value: 48     | checkInFrom: {value: 97 | flares.checkInFrom is 97 (expected: at most 96)
                    """)
    void refusesAMistakeWithItsLineTheFieldAndTheRule(String right, String wrong, String said) {
        assertThat(CHRONIC).contains(right);
        var broken = CHRONIC.replaceFirst(Pattern.quote(right), wrong);

        assertThatThrownBy(() -> ProtocolReader.read(NAME, broken))
                .isInstanceOf(BrokenSheet.class)
                .hasMessage(NAME + ", line " + lineOfFirstChange(broken) + ": " + said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    minSessions: {value: 6      | sessions: {value: 6     | phases[0].minSessions is missing
                    minSessions: {value: 6      | sessions: {value: 6     | phases[0].sessions is not known here (known: code, name,
                    minGap: {value: 2           | minGap: {value: 8       | phases[0].interval.days is 7 (expected: 8 to 126, as limits.minGap and limits.maxInterval say)
                    strongPercent: {value: 50   | strongPercent: {value: 20 | response.improvedPercent is 30 (expected: at most 20)
                    rule: gain-held             | rule: steady            | phases[2].stepDown[1].spread is missing
                    spread: {value: 3           | width: {value: 3        | phases[2].stepDown[2].width is not known here (known: rule, spread and reports)
                    intensive:                  | In tensive:             | variants
                    reentry:                    | reentry: [              | expected
                    lapses: false               | lapses: false, x        | lapses
                    version: 1                  | id: chronic             | id is given twice
                    """)
    void refusesAMistakeThatShowsElsewhere(String right, String wrong, String said) {
        assertThat(CHRONIC).contains(right);
        var broken = CHRONIC.replaceFirst(Pattern.quote(right), wrong);

        assertThatThrownBy(() -> ProtocolReader.read(NAME, broken))
                .isInstanceOf(BrokenSheet.class)
                .hasMessageStartingWith(NAME + ", line ")
                .hasMessageContaining(said);
    }

    @Test
    void tellsAllMistakesAtOnceEachWithItsLine() {
        var broken =
                CHRONIC.replaceFirst("version: 1", "version: one")
                        .replaceFirst("goal: prevention", "goal: cure")
                        .concat("colour: green\n");

        assertThatThrownBy(() -> ProtocolReader.read(NAME, broken))
                .isInstanceOfSatisfying(
                        BrokenSheet.class,
                        e ->
                                assertThat(e.mistakes())
                                        .extracting(Mistake::field)
                                        .containsExactly("version", "phases[2].goal", "colour"))
                .hasMessageContaining(
                        NAME + ", line " + broken.lines().count() + ": colour is not known here");
    }

    @Test
    void aStepDownIsWantedOnEveryPhaseButTheLast() {
        var last = CHRONIC.replaceFirst("(?s)  - code: C4.*variants:", "variants:");

        assertThatThrownBy(() -> ProtocolReader.read(NAME, last))
                .hasMessageContaining("phases[2].stepDown is given (expected: none");
    }

    @Test
    void refusesTheSameProtocolInTwoFiles() {
        assertThatThrownBy(() -> new Protocols(Map.of("a.yaml", CHRONIC, "b.yaml", CHRONIC)))
                .hasMessageContaining("chronic-back-pain/1 is in another file too");
    }

    private static int lineOfFirstChange(String broken) {
        var before = CHRONIC.split("\n", -1);
        var after = broken.split("\n", -1);
        int line = 0;
        while (before[line].equals(after[line])) {
            line++;
        }
        return line + 1;
    }
}
