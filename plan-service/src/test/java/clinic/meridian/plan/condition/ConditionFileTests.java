package clinic.meridian.plan.condition;

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
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

class ConditionFileTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "muscle-strain",
                "sciatica",
                "herniated-disc",
                "chronic-back-pain",
                "muscle-spasm",
                "trigger-points",
                "backache",
                "chronic-low-back-pain",
                "upper-back-pain"
            })
    void knowsTheConditionsOfTheHouse(String code) {
        assertThat(ShippedConditions.all().knows(code)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "chronic-back-pain, lower, '', back-pain/1",
        "muscle-spasm, lower, '', muscle-strain/1",
        "sciatica, lower, '', sciatica/1",
        "backache, thoracic, '', 'back-pain/1,thoracic/1'",
        "upper-back-pain, upper, '', thoracic/1",
        "herniated-disc, lower, anticoagulant, 'herniated-disc/1,anticoagulant/1'",
        "sciatica, lower, sciatica, sciatica/1",
    })
    void conditionRegionAndStaffBringTheirModifiersOnceEach(
            String condition, String region, String further, String references) {
        var named = further.isEmpty() ? new String[0] : new String[] {further};

        assertThat(ShippedConditions.of(condition, region, named).references())
                .containsExactly(references.split(","));
    }

    @Test
    void theSchemaIsOneOfDraft202012() {
        var draft =
                SchemaRegistry.withDialect(Dialects.getDraft202012())
                        .getSchema(
                                SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(draft.validate(Conditions.schema(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    code: sciatica           | code: Sciatica   | sciatica-1.yaml, line 10: conditions[0].code is Sciatica (expected: small letters, digits and hyphens, such as herniated-disc)
                    code: sciatica           | code: backache   | sciatica-1.yaml, line 10: conditions[0].code is backache (expected: one that back-pain does not have)
                    snomed: "23056005"       | snomed: 23056005 | sciatica-1.yaml, line 10: conditions[0].snomed is 23056005 (expected: text)
                    when: every-visit        | when: sometimes  | sciatica-1.yaml, line 13: questions[0].when is sometimes (expected: intake, every-visit or after-needling)
                    because: "pain that      | #                | sciatica-1.yaml, line 28: confirmStepDown.because is missing
                    """)
    void refusesAMistakeWithItsLineTheFieldAndTheRule(String right, String wrong, String said) {
        var files = new HashMap<>(ShippedConditions.texts());
        var text = String.valueOf(files.get("sciatica-1.yaml"));
        assertThat(text).contains(right);
        files.put("sciatica-1.yaml", text.replaceFirst(Pattern.quote(right), wrong));

        assertThatThrownBy(() -> new Conditions(files))
                .isInstanceOf(BrokenSheet.class)
                .hasMessage(said);
    }

    @Test
    void aPlanKeepsAVersionAndANewOneTakesTheNewest() {
        var files = new HashMap<>(ShippedConditions.texts());
        var second =
                String.valueOf(files.get("sciatica-1.yaml")).replace("version: 1", "version: 2");
        files.put("sciatica-2.yaml", second);
        var conditions = new Conditions(files);

        assertThat(conditions.kept(List.of("sciatica/1")).references())
                .containsExactly("sciatica/1");
        assertThat(conditions.of("sciatica", "lower", List.of()).references())
                .containsExactly("sciatica/2");
    }

    @Test
    void aPlanDoesNotLoseARuleUnseenWhenItsFileIsGone() {
        var conditions = ShippedConditions.all();

        assertThat(conditions.kept(List.of("sciatica/9")).references())
                .containsExactly("sciatica/1");
        assertThatThrownBy(() -> conditions.kept(List.of("gone/1")))
                .isInstanceOf(IllegalStateException.class);
    }
}
