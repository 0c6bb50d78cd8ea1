package clinic.meridian.plan.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlareRulesTests {

    @Test
    void twoPointsUpButBelowFourIsNoFlare() {
        var story = Story.chronic(6).visits(6, 3, 1, 1, 1, 1).visits(3);

        assertThat(story.standing().flare()).isEqualTo(Flare.NONE);
    }

    @Test
    void aPatientWhoCallsItAFlareIsBelieved() {
        var standing = fortnightlyAtThree().report(50, 4, true).standingAfter(3);

        assertThat(standing.flare().state()).isEqualTo(Flare.State.SUSPECTED);
    }

    @Test
    void fourPointsUpIsConfirmedAtOnce() {
        var story = Story.chronic(6).visits(6, 3, 2, 2, 2, 2).visits(6);

        assertThat(story.standing().phase()).isEqualTo("C1");
    }

    @Test
    void aSecondReportBefore48HoursDoesNotTell() {
        var story = fortnightlyAtThree().report(24, 6).report(24 + 40, 6);

        assertThat(story.standingAfter(4).phase()).isEqualTo("C2");
        assertThat(story.standingAfter(4).flare().state()).isEqualTo(Flare.State.SUSPECTED);
    }

    @Test
    void aSecondReportAfter96HoursStillTells() {
        var story = fortnightlyAtThree().visits(3).report(24, 6).report(24 + 120, 6);

        assertThat(story.standingAfter(7).phase()).isEqualTo("C1");
    }

    @Test
    void aFlareBetweenVisitsStepsBackAndAsksForAVisitInThreeToSevenDays() {
        var story = fortnightlyAtThree().visits(3).report(24, 6).report(24 + 72, 6);
        var standing = story.standingAfter(5);

        assertThat(standing.phase()).isEqualTo("C1");
        var confirmed = story.day().plusDays(4);
        assertThat(standing.nextVisit())
                .isEqualTo(
                        new VisitWindow(
                                confirmed.plusDays(3),
                                confirmed.plusDays(5),
                                confirmed.plusDays(7),
                                "follow-up"));
        assertThat(standing.intervalDays()).isEqualTo(7);
    }

    @Test
    void theNextVisitIsTheSecondReport() {
        var story = fortnightlyAtThree().visits(5);
        assertThat(story.standing().flare().state()).isEqualTo(Flare.State.SUSPECTED);

        assertThat(story.visits(5).standing().phase()).isEqualTo("C1");
    }

    @Test
    void aLowReportAtTheNextVisitDismissesTheSuspicion() {
        var standing = Story.chronic(6).visits(6, 6, 4, 3, 3, 3).visits(5, 3).standing();

        assertThat(standing.phase()).isEqualTo("C2");
        assertThat(standing.flare()).isEqualTo(Flare.NONE);
    }

    @Test
    void noSecondStepForOneSession() {
        var story = Story.chronic(6).visits(6, 6, 4, 3, 3, 3);
        assertThat(story.standing().phase()).isEqualTo("C2");

        story.report(48, 9);
        var between = story.standingAfter(3);
        assertThat(between.phase()).isEqualTo("C2");
        assertThat(between.flare().state()).isEqualTo(Flare.State.CONFIRMED);
        assertThat(story.windowAfter(3).latest()).isEqualTo(story.day().plusDays(9));

        assertThat(story.visits(6).standing().phase()).isEqualTo("C1");
    }

    @Test
    void aFlareThatHasPassedByTheNextVisitStepsNothingBack() {
        var story = Story.chronic(6).visits(6, 6, 4, 3, 3, 3).report(48, 9).visits(3);

        assertThat(story.standing().phase()).isEqualTo("C2");
    }

    @Test
    void aReturnNeedsTwoSessionsAndHasNoGate() {
        var story = fortnightlyAtThree().visits(8, 5, 4);
        assertThat(story.standing().phase()).isEqualTo("C1");

        assertThat(story.visits(3).standing().phase()).isEqualTo("C2");
        var again = Story.chronic(6).visits(6, 6, 4, 3, 3, 3).visits(3, 3, 8);
        again.visits(8, 8, 8, 8, 8, 8, 8, 8);
        assertThat(again.standing().phase()).isEqualTo("C1");
        assertThat(again.standing().reviews())
                .extracting(Review::kind)
                .doesNotContain(Review.Kind.GATE, Review.Kind.FORMAL);
    }

    @Test
    void threeFlaresInAYearCallAPractitioner() {
        var story = fortnightlyAtThree();
        for (int i = 0; i < 3; i++) {
            assertThat(story.standing().reviews()).isEmpty();
            story.visits(9, 3, 3, 3, 3);
        }

        assertThat(story.standing().reviews())
                .extracting(Review::kind)
                .contains(Review.Kind.FLARES);
    }

    @Test
    void aManuallySteeredPlanIsNotMovedByAFlare() {
        var story = fortnightlyAtThree().override(new Change.Manual(true, null)).visits(9);

        assertThat(story.standing().phase()).isEqualTo("C2");
        assertThat(story.window().latest()).isEqualTo(story.day().plusDays(7));
    }

    @Test
    void aFlareRepeatsTheAcutePhaseOnce() {
        var start = new Start(Story.DAY_0.minusDays(7), 5, null);
        var story = Story.of("acute-back-pain", start).visits(5, 5, 9);

        assertThat(story.standing().history()).hasSize(1);
        assertThat(story.standing().phase()).isEqualTo("A1");
        assertThat(story.standing().sessionsInPhase()).isZero();
        assertThat(story.visits(5, 10).standing().history()).hasSize(1);
    }

    @Test
    void checkInsAreAskedForOncePerIntervalAfterTheFirstStepDown() {
        assertThat(Story.chronic(6).visits(6, 6).standing().checkIn()).isNull();
        assertThat(fortnightlyAtThree().checkIn().reason()).isEqualTo("between-visits");
    }

    private static Story fortnightlyAtThree() {
        return Story.chronic(6).visits(6, 6, 4, 3, 3, 3).visits(3);
    }
}
