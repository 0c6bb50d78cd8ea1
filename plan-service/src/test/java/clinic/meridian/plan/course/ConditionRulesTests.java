package clinic.meridian.plan.course;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.plan.condition.Asking;
import clinic.meridian.plan.condition.Label;
import clinic.meridian.plan.condition.ShippedConditions;
import clinic.meridian.plan.sheet.Mark;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class ConditionRulesTests {

    @Test
    void strainTapersAsTheProtocolSays() {
        var story = with("muscle-strain", "lower").visits(6, 6, 5, 5, 4, 4);

        assertThat(story.standing().phase()).isEqualTo("C2");
        assertThat(story.standing().questions()).isEmpty();
        assertThat(story.standing().labels()).isEmpty();
    }

    @Test
    void withSciaticaThePractitionerDecidesEachStepDown() {
        var story = with("sciatica", "lower").visits(6, 6, 5, 5, 4, 4);
        var asked = story.standing();

        assertThat(asked.phase()).isEqualTo("C1");
        assertThat(asked.reviews())
                .singleElement()
                .satisfies(
                        review -> {
                            assertThat(review.id()).isEqualTo("step-down-6");
                            assertThat(review.effect()).isEqualTo(Review.Effect.INFORMS);
                            assertThat(review.sentence())
                                    .contains("with this condition a practitioner");
                        });

        var decided = story.close("step-down-6", Fact.Decision.STEP_DOWN).standing();

        assertThat(decided.phase()).isEqualTo("C2");
        assertThat(decided.history())
                .singleElement()
                .extracting(Step::reason)
                .isEqualTo(Step.Reason.REVIEW);
    }

    @Test
    void untilThenTheIntervalStaysAndVisitsGoOnBeingSuggested() {
        var story = with("sciatica", "lower").visits(6, 6, 5, 5, 4, 4);

        assertThat(story.standing().kind()).isEqualTo(Standing.Kind.ACTIVE);
        assertThat(story.standing().intervalDays()).isEqualTo(7);
        assertThat(story.window().target()).isEqualTo(story.day().plusDays(7));
    }

    @Test
    void neverTwoSuchQuestionsAreOpen() {
        var story = with("herniated-disc", "lower").visits(6, 6, 5, 5, 4, 4, 4, 3);

        assertThat(story.standing().reviews())
                .extracting(Review::id)
                .containsExactly("step-down-6");
    }

    @Test
    void goingOnKeepsTheIntervalAndTheNextVisitAsksAgain() {
        var story =
                with("sciatica", "lower")
                        .visits(6, 6, 5, 5, 4, 4)
                        .close("step-down-6", Fact.Decision.CONTINUE);
        assertThat(story.standing().reviews()).isEmpty();
        assertThat(story.standing().phase()).isEqualTo("C1");

        assertThat(story.visits(4).standing().reviews())
                .extracting(Review::id)
                .containsExactly("step-down-7");
    }

    @Test
    void theQuestionEndsWhenTheNumbersNoLongerAllowIt() {
        var story = with("sciatica", "lower").visits(6, 6, 5, 5, 4, 4, 5, 5);

        assertThat(story.standing().reviews()).isEmpty();
    }

    @Test
    void aMissingReportLeavesTheQuestionOpen() {
        var story = with("sciatica", "lower").visits(6, 6, 5, 5, 4, 4, null);

        assertThat(story.standing().reviews())
                .extracting(Review::id)
                .containsExactly("step-down-6");
    }

    @Test
    void aFlareIsActedOnAsEver() {
        var story =
                with("sciatica", "lower")
                        .visits(6, 6, 5, 5, 4, 4)
                        .close("step-down-6", Fact.Decision.STEP_DOWN)
                        .visits(3, 8);

        assertThat(story.standing().phase()).isEqualTo("C1");
    }

    @Test
    void nerveQuestionsAreAskedAtEveryVisit() {
        var story = with("sciatica", "lower");
        assertThat(groups(story.standing())).containsExactly("neuro-emergency", "neuro-urgent");

        story.visits(6, 5).screened();
        assertThat(groups(story.standing())).containsExactly("neuro-emergency", "neuro-urgent");
    }

    @Test
    void theUpperBackIsScreenedInFullBeforeTheFirstNeedling() {
        var story = with("backache", "thoracic");
        assertThat(groups(story.standing()))
                .containsExactly("red-flags-emergency", "red-flags-urgent", "red-flags-soon");
        assertThat(story.standing().flags()).contains("screening-due");

        var screened = story.screened().standing();
        assertThat(screened.questions()).isEmpty();
        assertThat(screened.flags()).doesNotContain("screening-due");
    }

    @Test
    void needleSitesAreLookedAtOnTheNextVisitOfWhoTakesBloodThinners() {
        var story = with("backache", "lower", "anticoagulant");
        assertThat(story.standing().questions()).isEmpty();

        assertThat(groups(story.visits(6).standing())).containsExactly("site-check");
    }

    @Test
    void saysThatTheEvidenceIsIndirectAndWhy() {
        assertThat(with("sciatica", "lower").standing().labels())
                .singleElement()
                .satisfies(
                        label -> {
                            assertThat(label.label()).isEqualTo("evidence: indirect");
                            assertThat(label.mark()).isEqualTo(Mark.EVIDENCE);
                            assertThat(label.because()).contains("Cherkin 2009");
                        });
        assertThat(with("backache", "thoracic").standing().labels())
                .extracting(Label::label)
                .containsExactly("evidence: indirect");
    }

    @Test
    void theSameFactsInAnyOrderGiveTheSameStanding() {
        var story =
                with("sciatica", "thoracic", "anticoagulant")
                        .visits(6, 6, 5, 5, 4, 4)
                        .close("step-down-6", Fact.Decision.STEP_DOWN)
                        .screened()
                        .visits(3, null, 4);
        var expected = story.standing();
        var facts = new ArrayList<>(story.facts);
        facts.addAll(story.facts);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(facts, new Random(i));
            assertThat(story.replay(facts, story.day())).isEqualTo(expected);
        }
    }

    private static List<String> groups(Standing standing) {
        return standing.questions().stream().map(Asking::group).toList();
    }

    private static Story with(String condition, String region, String... further) {
        return Story.of(
                "chronic-back-pain/1",
                new Start(
                        Story.DAY_0.minusDays(100),
                        6,
                        null,
                        ShippedConditions.of(condition, region, further)));
    }
}
