package clinic.meridian.plan.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.meridian.plan.protocol.BrokenProtocol;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.regex.Pattern;

class PolicyFileTests {

    private static final String NAME = "medicare-ncd-30.3.3-1.yaml";
    private static final String MEDICARE = ShippedPolicies.text(NAME);

    @Test
    void shipsThePresetsOfTheHouse() {
        assertThat(ShippedPolicies.all().all())
                .extracting(CoveragePolicy::reference)
                .containsExactly(
                        "commercial-review-4w/1",
                        "gkv-de/1",
                        "medicare-ncd-30.3.3/1",
                        "nice-ng193/1",
                        "self-pay/1",
                        "va-ccn/1");
    }

    @Test
    void findsTheNewestVersionWhenNoneIsNamed() {
        var second = MEDICARE.replace("version: 1", "version: 2");
        var policies = new CoveragePolicies(Map.of("a.yaml", MEDICARE, "b.yaml", second));

        assertThat(policies.find("medicare-ncd-30.3.3").orElseThrow().version()).isEqualTo(2);
        assertThat(policies.find("medicare-ncd-30.3.3/1").orElseThrow().version()).isEqualTo(1);
        assertThat(policies.find("medicare")).isEmpty();
    }

    @Test
    void saysOfWhatIsNotVerifiedThatItIsNot() {
        assertThat(ShippedPolicies.find("gkv-de").caution())
                .isEqualTo(
                        "Counted by the rules of GKV (Germany), which are not verified;"
                                + " check with the payer.");
        assertThat(ShippedPolicies.find("medicare-ncd-30.3.3").caution())
                .isEqualTo("Counted by the rules of Medicare NCD 30.3.3; check with the payer.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    unit: visit            | unit: hour                | unit: hour (expected: visit, practitioner-minute)
                    unit: visit            | unit: practitioner-minute | minutesPerVisit: expected
                    onExceeded: ask        | onExceeded: pay           | onExceeded: pay (expected: block, ask, allow)
                    type: extension        | type: bonus               | type: bonus (expected: rolling-from-first, extension
                    name: extension        | name: initial             | windows: initial is given twice
                    measure: peg           | measure: odi              | measure: odi (expected: nrs7d, peg, rmdq, attestation)
                    value: 90, mark        | value: ninety, mark       | value: ninety (expected: 1 to 1000)
                    requires: improvement  | requires: luck            | requires: luck (expected: improvement)
                    regions: [lower]       | regions: lower            | regions: expected: a list of words
                    when: regressing       | when: tired               | when: tired (expected: not_improving, regressing)
                    claimNote: KX          | claimNotes: KX            | claimNotes: not known here
                    verified: true         | verified: perhaps         | verified: perhaps (expected: true or false)
                    """)
    void refusesABrokenFileWithItsNameTheLineAndTheReason(
            String right, String wrong, String reason) {
        assertThat(MEDICARE).contains(right);
        var broken = MEDICARE.replaceFirst(Pattern.quote(right), wrong);

        assertThatThrownBy(() -> PolicyReader.read(NAME, broken))
                .isInstanceOf(BrokenProtocol.class)
                .hasMessageStartingWith(NAME + ", line ")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesALimitThatAsksForImprovementWithoutSayingWhatThatIs() {
        int from = MEDICARE.indexOf("improvement:\n");
        var broken = MEDICARE.substring(0, from) + MEDICARE.substring(MEDICARE.indexOf("stop:"));

        assertThatThrownBy(() -> PolicyReader.read(NAME, broken))
                .hasMessageContaining("improvement: missing, though a window requires it");
    }

    @Test
    void refusesTheSamePolicyInTwoFiles() {
        assertThatThrownBy(
                        () -> new CoveragePolicies(Map.of("a.yaml", MEDICARE, "b.yaml", MEDICARE)))
                .hasMessageContaining("medicare-ncd-30.3.3/1 is in another file too");
    }
}
