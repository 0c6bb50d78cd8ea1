package clinic.meridian.plan.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverrideRulesTests {

    @Test
    void aPractitionerSetsThePhaseAndHistorySaysWhy() {
        var standing = Story.chronic(6).visits(6, 6).override(new Change.ToPhase("C2")).standing();

        assertThat(standing.phase()).isEqualTo("C2");
        assertThat(standing.intervalDays()).isEqualTo(14);
        assertThat(standing.history().getFirst().sentence()).contains("asked");
    }

    @Test
    void anOverrideIsUndoneInOneStep() {
        var story = Story.chronic(6).visits(6, 6).override(new Change.ToPhase("C2"));

        assertThat(story.correct("override-2", null).standing().phase()).isEqualTo("C1");
    }

    @Test
    void anIntervalHoldsUntilItsDay() {
        var story = Story.chronic(6).visits(6);
        story.override(new Change.EveryDays(10, story.day().plusDays(5)));

        assertThat(story.standing().intervalDays()).isEqualTo(10);
        assertThat(story.window().target()).isEqualTo(story.day().plusDays(10));
        assertThat(story.standingAfter(5).intervalDays()).isEqualTo(7);
    }

    @Test
    void noOverrideLeavesTheBoundsOfTheProtocol() {
        var story = Story.chronic(6).visits(6).override(new Change.EveryDays(400, null));
        assertThat(story.window().latest()).isEqualTo(story.day().plusDays(126));

        story.override(new Change.EveryDays(1, null));
        assertThat(story.standing().intervalDays()).isEqualTo(2);
    }

    @Test
    void aPauseHoldsThePlanUntilItsDay() {
        var story = Story.chronic(6).visits(6);
        story.override(new Change.Pause(story.day().plusDays(30)));

        assertThat(story.standingAfter(29).kind()).isEqualTo(Standing.Kind.ON_HOLD);
        assertThat(story.standingAfter(30).kind()).isEqualTo(Standing.Kind.ACTIVE);
    }

    @Test
    void fewerSessionsMayBeEnough() {
        var story = Story.chronic(6).visits(6).override(new Change.MinSessions(3));

        assertThat(story.visits(3, 3).standing().phase()).isEqualTo("C2");
    }

    @Test
    void aNewBaselineIsMeasuredFrom() {
        var story = Story.chronic(6).visits(6, 6).override(new Change.Baseline(8));

        assertThat(story.standing().baseline()).isEqualTo(8.0);
        assertThat(story.standing().improvementPct()).isEqualTo(25);
    }

    @Test
    void manualSteeringStopsThePhaseFromChanging() {
        var story = Story.chronic(6).visits(6).override(new Change.Manual(true, null));

        assertThat(story.visits(3, 3, 3, 3, 3).standing().phase()).isEqualTo("C1");
        assertThat(story.override(new Change.Manual(false, null)).visits(3).standing().phase())
                .isEqualTo("C2");
    }

    @Test
    void aPractitionerConfirmsOrDismissesASuspectedFlare() {
        var suspected = Story.chronic(6).visits(6, 6, 4, 3, 3, 3).visits(3, 6);

        assertThat(suspected.override(new Change.Flare(true)).standing().phase()).isEqualTo("C1");
        var dismissed =
                Story.chronic(6)
                        .visits(6, 6, 4, 3, 3, 3)
                        .visits(3, 6)
                        .override(new Change.Flare(false));
        assertThat(dismissed.standing().flare()).isEqualTo(Flare.NONE);
    }

    @Test
    void aPractitionerSteersUntilTheDayThatWasSaid() {
        var story = Story.chronic(6).visits(6);
        story.override(new Change.Manual(true, story.day().plusDays(10)));

        assertThat(story.standingAfter(9).steering()).isEqualTo(Standing.Steering.MANUAL);
        assertThat(story.standingAfter(10).steering()).isEqualTo(Standing.Steering.PAIN);
    }
}
