package clinic.meridian.plan.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReturnRulesTests {

    @Test
    void lapsesAfterMoreThanTwelveWeeksWithoutAVisit() {
        var story = Story.chronic(6).visits(6, 5);

        assertThat(story.standingAfter(84).kind()).isEqualTo(Standing.Kind.ACTIVE);
        assertThat(story.standingAfter(85).kind()).isEqualTo(Standing.Kind.LAPSED);
        assertThat(story.standingAfter(85).nextVisit()).isNull();
        assertThat(story.standing().lookAgainAt())
                .isEqualTo(story.day().plusDays(85).atStartOfDay(Story.ZONE).toInstant());
    }

    @Test
    void comingBackAfterALapseTakesANewBaselineAndANewScreen() {
        var story = Story.chronic(8).visits(8, 8).visitAfter(100, 4);
        var standing = story.standing();

        assertThat(standing.baseline()).isEqualTo(4.0);
        assertThat(standing.sessions()).isEqualTo(1);
        assertThat(standing.kind()).isEqualTo(Standing.Kind.REVIEW_PAUSED);
        assertThat(standing.reviews()).extracting(Review::id).containsExactly("rescreen-1");
        assertThat(standing.phase()).isEqualTo("C1");
    }

    @Test
    void comingBackAfterALapseOnceSteppedDownIsFortnightly() {
        var story = TaperRulesTests.inC3At(6, 3).visits(3).visitAfter(100, 4);

        assertThat(story.standing().phase()).isEqualTo("C2");
    }

    @Test
    void everyCoupleOfMonthsDoesNotLapse() {
        var story = TaperRulesTests.inC3At(6, 3).visits(3, 3, 3);

        assertThat(story.standing().phase()).isEqualTo("C4");
        assertThat(story.standingAfter(120).kind()).isEqualTo(Standing.Kind.ACTIVE);
    }

    @Test
    void aDischargedPatientIsAskedAfterNinetyDaysAndComesBackFortnightly() {
        var story =
                TaperRulesTests.inC3At(6, 3)
                        .visits(3, 3, 3, 3, 3)
                        .override(new Change.Finish(Outcome.DISCHARGED));
        assertThat(story.standing().kind()).isEqualTo(Standing.Kind.FINISHED);
        assertThat(story.checkIn().reason()).isEqualTo("after-discharge");

        var back = story.visitAfter(200, 6).standing();
        assertThat(back.phase()).isEqualTo("C2");
        assertThat(back.kind()).isEqualTo(Standing.Kind.ACTIVE);
        assertThat(back.outcome()).isNull();
        assertThat(back.baseline()).isEqualTo(6.0);
    }

    @Test
    void afterAYearItIsANewIntake() {
        var story =
                TaperRulesTests.inC3At(6, 3)
                        .visits(3, 3, 3, 3, 3)
                        .override(new Change.Finish(Outcome.DISCHARGED))
                        .visitAfter(400, 7);

        assertThat(story.standing().phase()).isEqualTo("C1");
        assertThat(story.standing().baseline()).isEqualTo(7.0);
        assertThat(story.standing().kind()).isEqualTo(Standing.Kind.REVIEW_PAUSED);
    }
}
