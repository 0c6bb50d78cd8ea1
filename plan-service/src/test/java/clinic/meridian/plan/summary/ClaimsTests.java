package clinic.meridian.plan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.plan.course.Because;
import clinic.meridian.plan.planning.PlanStory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no patient may read, whatever the plan is. */
class ClaimsTests {

    /** Promises, praise, and what the articles say that must not be repeated. */
    private static final Pattern CLAIM =
            Pattern.compile(
                    "(?i)\\b(cure[sd]?|heal(s|ed|ing)?|miracle|guarantee[sd]?|proven|effective(ly)?|"
                        + "efficacy|works|success|side.effects?|risk.free|painless|safe|will"
                        + " (help|improve|get better|reduce|relieve|ease)|get(s|ting)?"
                        + " better|first.line|best treatment|better"
                        + " than|surgery|drugs?|79\\.7|study shows|studies show)\\b");

    /** Said elsewhere on the page, or for staff only. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "improved",
                    "improved-or-low",
                    "not-rising",
                    "gain-held",
                    "steady",
                    "settled",
                    "in-a-row",
                    "interval",
                    "interval-override",
                    "screening-due");

    static Stream<Map.Entry<String, PlanStory>> stories() {
        return Stories.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void noPatientIsPromisedAnything(Map.Entry<String, PlanStory> story) {
        assertThat(page(story)).doesNotContainPattern(CLAIM).contains("A clinician decides");
    }

    @ParameterizedTest
    @MethodSource("stories")
    void neitherConditionNorPayerIsShown(Map.Entry<String, PlanStory> story) {
        assertThat(page(story)).doesNotContainIgnoringCase("sciatica", "medicare", "prac-1");
    }

    @ParameterizedTest
    @MethodSource("stories")
    void noSentenceIsLeftWithoutItsWords(Map.Entry<String, PlanStory> story) {
        assertThat(page(story)).doesNotContain("{", "}", "??");
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyReasonIsSaidInAPatientsWords(Map.Entry<String, PlanStory> story) {
        var plan = story.getValue().plan();
        var said = Why.of(plan).stream().map(Sentence::key).toList();
        assertThat(plan.standing().because())
                .extracting(Because::code)
                .filteredOn(code -> !LEFT_OUT.contains(code))
                .allSatisfy(code -> assertThat(said).anyMatch(key -> key.startsWith(prefix(code))));
    }

    private static String prefix(String code) {
        return code.equals("smoothed")
                ? "why.pain"
                : code.startsWith("review-") ? "why.review." : "why." + code;
    }

    /** Every word of it, without its style sheet. */
    private static String page(Map.Entry<String, PlanStory> story) {
        return English.page()
                .html(English.summary(story.getValue()), Locale.US, null)
                .replaceAll("(?s)<style>.*</style>", "")
                .replaceAll("<[^>]+>", " ");
    }
}
