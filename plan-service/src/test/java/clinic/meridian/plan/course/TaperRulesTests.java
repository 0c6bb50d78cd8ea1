package clinic.meridian.plan.course;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.plan.protocol.ShippedProtocols;

import org.junit.jupiter.api.Test;

import java.util.Collections;

class TaperRulesTests {

    @Test
    void neverStepsDownBeforeTheSixthSession() {
        var story = Story.chronic(8).visits(8, 2, 2, 2, 2);

        assertThat(story.standing().phase()).isEqualTo("C1");
        assertThat(story.visits(2).standing().phase()).isEqualTo("C2");
    }

    @Test
    void twentyNinePercentAreNotEnoughAndThirtyAre() {
        assertThat(Story.chronic(7).visits(7, 7, 7, 5, 5, 5).standing().phase()).isEqualTo("C1");
        assertThat(Story.chronic(10).visits(10, 9, 8, 7, 7, 7).standing().phase()).isEqualTo("C2");
    }

    @Test
    void aFallFromThreeToTwoCountsOnlyWithAWholePoint() {
        var story = Story.chronic(3).visits(3, 3, 3, 2, 2, 2);

        assertThat(story.standing().phase()).isEqualTo("C2");
        assertThat(Story.chronic(3).visits(2, 2, 2, 2, 2, 2).standing().phase()).isEqualTo("C1");
    }

    @Test
    void theMedianOfThreeOutlastsOneGoodDay() {
        assertThat(Story.chronic(6).visits(6, 6, 6, 6, 6, 1).standing().phase()).isEqualTo("C1");
    }

    @Test
    void aMissingReportHoldsAndTheNextOneDecides() {
        var story = Story.chronic(6).visits(6, 5, 4, 3, 3, null);

        assertThat(story.standing().phase()).isEqualTo("C1");
        assertThat(story.visits(3).standing().phase()).isEqualTo("C2");
    }

    @Test
    void aReportCorrectedLaterDecidesAnew() {
        var story = Story.chronic(6).visits(6, 5, 4, 3, 3, null).correct("visit-6", 3);

        assertThat(story.standing().phase()).isEqualTo("C2");
        assertThat(story.correct("visit-6", null).standing().phase()).isEqualTo("C1");
    }

    @Test
    void fortnightlyGoesOnWhileTheLastReportIsTwoUp() {
        var story = Story.chronic(6).visits(6, 6, 4, 2, 2, 2).visits(1, 1, 3);

        assertThat(story.standing().phase()).isEqualTo("C2");
        assertThat(story.standing().because()).extracting(Because::code).contains("not-rising");
        assertThat(story.visits(2).standing().phase()).isEqualTo("C3");
    }

    @Test
    void fortnightlyGoesOnWithoutSubstantialImprovement() {
        var story = Story.chronic(10).visits(10, 9, 8, 7, 7, 7).visits(6, 6, 6);

        assertThat(story.standing().phase()).isEqualTo("C2");
        assertThat(story.visits(5, 5).standing().phase()).isEqualTo("C3");
    }

    @Test
    void monthlyGoesOnUntilTheGainIsHeld() {
        var rules = ShippedProtocols.find("chronic-back-pain").phases().get(2).stepDown();
        var reports = new Reports(3);
        reports.add(5);
        var now = new Improvement(10, reports.smoothed());

        assertThat(Tapering.allHold(rules, new Evidence(now, reports, 3, 0))).isFalse();
        assertThat(Tapering.allHold(rules, new Evidence(now, reports, 4, 0))).isTrue();
    }

    @Test
    void monthlyGoesOnWhileReportsAreFarApart() {
        var story = inC3At(10, 5).visits(5, 1, 5);

        assertThat(story.standing().phase()).isEqualTo("C3");
        assertThat(story.visits(5, 5).standing().phase()).isEqualTo("C4");
    }

    @Test
    void theLastPhaseOffersDischargeAndStillSuggestsVisits() {
        var story = inC3At(6, 3).visits(3, 3, 3).visits(3);
        assertThat(story.standing().kind()).isEqualTo(Standing.Kind.ACTIVE);

        var standing = story.visits(3).standing();
        assertThat(standing.kind()).isEqualTo(Standing.Kind.DISCHARGE_OFFERED);
        assertThat(standing.nextVisit()).isNotNull();
        assertThat(standing.intervalDays()).isEqualTo(56);
    }

    @Test
    void everyStepRecordsWhatItWasDecidedOn() {
        var step = Story.chronic(6).visits(6, 6, 5, 5, 4, 4).standing().history().getFirst();

        assertThat(step.reason()).isEqualTo(Step.Reason.TAPER);
        assertThat(step.session()).isEqualTo("visit-6");
        assertThat(step.baseline()).isEqualTo(6.0);
        assertThat(step.reportsUsed()).containsExactly(5, 4, 4);
        assertThat(step.smoothed()).isEqualTo(4.0);
        assertThat(step.protocol()).isEqualTo("chronic-back-pain/1");
        assertThat(step.because().getFirst().numbers())
                .containsEntry("leastPercent", 30.0)
                .containsEntry("leastPoints", 1.0);
    }

    @Test
    void theBaselineIsTheMeanOfIntakeAndTheReportBeforeTheFirstNeedling() {
        assertThat(Story.chronic(8).standing().baseline()).isEqualTo(8.0);
        assertThat(Story.chronic(8).visits(5).standing().baseline()).isEqualTo(6.5);
        assertThat(Story.chronic(8).visits(5, 2, 2).standing().baseline()).isEqualTo(6.5);
        assertThat(Story.chronic(8).visits(null, 2).standing().baseline()).isEqualTo(8.0);
    }

    @Test
    void intensiveStartsEveryThreeDaysAndDoesNotTaperBeforeDay35() {
        var start = new Start(Story.DAY_0.minusDays(100), 6, "intensive");
        var story = Story.of("chronic-back-pain", start).visits(6, 5, 4, 3, 3, 3);

        assertThat(story.days()).containsExactly(0L, 3L, 6L, 9L, 12L, 15L);
        assertThat(story.standing().phase()).isEqualTo("C1");
        assertThat(story.standing().intervalDays()).isEqualTo(7);
        assertThat(story.visits(3, 3, 3).standing().phase()).isEqualTo("C2");
        assertThat(story.days()).endsWith(22L, 29L, 36L);
    }

    @Test
    void acutePainTapersOnTheMedianOfTwoAndEndsAfterOneCheck() {
        var start = new Start(Story.DAY_0.minusDays(7), 7, null);
        var story = Story.of("acute-back-pain", start).visits(7, 5).visits(2);
        assertThat(story.standing().phase()).isEqualTo("A2");

        story.visits(1, 1);
        assertThat(story.standing().phase()).isEqualTo("A3");
        assertThat(story.standing().intervalDays()).isEqualTo(21);

        var ended = story.visits(0).standing();
        assertThat(ended.kind()).isEqualTo(Standing.Kind.DISCHARGE_OFFERED);
        assertThat(ended.nextVisit()).isNull();
    }

    @Test
    void acutePainSettlesOnHalfAndAtMostThreeTwice() {
        var start = new Start(Story.DAY_0.minusDays(7), 8, null);
        var story = Story.of("acute-back-pain", start).visits(8, 3).visits(3);

        assertThat(story.standing().phase()).isEqualTo("A2");
        assertThat(story.visits(3).standing().phase()).isEqualTo("A3");
    }

    @Test
    void subacutePainTapersAfterFourAndTwoAndEndsAfterOneMonthlyVisit() {
        var start = new Start(Story.DAY_0.minusDays(60), 6, null);
        var story = Story.of("subacute-back-pain", start).visits(6, 4, 4, 4);
        assertThat(story.standing().phase()).isEqualTo("C2");

        assertThat(story.visits(3, 3).standing().phase()).isEqualTo("C3");
        assertThat(story.visits(3).standing().kind()).isEqualTo(Standing.Kind.DISCHARGE_OFFERED);
    }

    /** Monthly from the tenth visit on, at this pain. */
    static Story inC3At(int baseline, int pain) {
        return Story.chronic(baseline)
                .visits(baseline)
                .visits(Collections.nCopies(8, pain).toArray(Integer[]::new));
    }
}
