package clinic.meridian.plan.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.meridian.plan.sheet.BrokenSheet;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;

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

    @Test
    void theSchemaIsOneOfDraft202012() {
        var draft =
                SchemaRegistry.withDialect(Dialects.getDraft202012())
                        .getSchema(
                                SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(draft.validate(CoveragePolicies.schema(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void aKeyThatIsLeftOutHoldsWhatTheSchemaSays() {
        var selfPay = ShippedPolicies.find("self-pay");
        assertThat(selfPay.windows()).isEmpty();
        assertThat(selfPay.stop()).isEmpty();
        assertThat(selfPay.eligibility().maintenance()).isTrue();
        assertThat(selfPay.eligibility().regions()).isEmpty();
        assertThat(ShippedPolicies.find("va-ccn").eligibility().requireCredentialActive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    unit: visit            | unit: hour                | unit is hour (expected: visit or practitioner-minute)
                    unit: visit            | unit: practitioner-minute | unit is practitioner-minute (expected: with minutesPerVisit)
                    onExceeded: ask        | onExceeded: pay           | onExceeded is pay (expected: block, ask or allow)
                    type: extension        | type: bonus               | windows[1].type is bonus (expected: rolling-from-first, extension,
                    name: extension        | name: initial             | windows[1].name is initial (expected: each once)
                    measure: peg           | measure: odi              | improvement.anyOf[1].measure is odi (expected: nrs7d, peg, rmdq or attestation)
                    value: 90, mark        | value: ninety, mark       | windows[0].days is ninety (expected: a whole number)
                    value: 90, mark        | value: 1001, mark         | windows[0].days is 1001 (expected: at most 1000)
                    needsImprovement: true | needsImprovement: often   | windows[1].needsImprovement is often (expected: true or false)
                    regions: [lower]       | regions: lower            | eligibility.regions is lower (expected: a list)
                    regressing]            | tired]                    | stop[1] is tired (expected: not_improving or regressing)
                    claimNote: KX          | claimNotes: KX            | windows[1].claimNotes is not known here
                    verified: true         | verified: perhaps         | verified is perhaps (expected: true or false)
                    id: medicare           | id: Medicare              | id is Medicare-ncd-30.3.3 (expected: small letters
                    """)
    void refusesABrokenFileWithItsNameTheLineTheFieldAndTheRule(
            String right, String wrong, String said) {
        assertThat(MEDICARE).contains(right);
        var broken = MEDICARE.replaceFirst(Pattern.quote(right), wrong);
        int at = MEDICARE.indexOf(right);
        int line = MEDICARE.substring(0, at).split("\n", -1).length;

        assertThatThrownBy(() -> PolicyReader.read(NAME, broken))
                .isInstanceOf(BrokenSheet.class)
                .hasMessageStartingWith(NAME + ", line " + line + ": " + said);
    }

    @Test
    void refusesALimitThatAsksForImprovementWithoutSayingWhatThatIs() {
        int from = MEDICARE.indexOf("improvement:\n");
        var broken = MEDICARE.substring(0, from) + MEDICARE.substring(MEDICARE.indexOf("stop:"));

        assertThatThrownBy(() -> PolicyReader.read(NAME, broken))
                .hasMessageContaining("improvement is missing (expected: what shows improvement");
    }

    @Test
    void refusesTheSamePolicyInTwoFiles() {
        assertThatThrownBy(
                        () -> new CoveragePolicies(Map.of("a.yaml", MEDICARE, "b.yaml", MEDICARE)))
                .hasMessageContaining("medicare-ncd-30.3.3/1 is in another file too");
    }
}
