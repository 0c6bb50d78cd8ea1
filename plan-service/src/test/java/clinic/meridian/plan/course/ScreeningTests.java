package clinic.meridian.plan.course;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.plan.sheet.Mark;

import org.junit.jupiter.api.Test;

class ScreeningTests {

    @Test
    void theQuestionsOfTheIntakeHoldForTheFirstFiveVisits() {
        assertThat(Story.chronic(6).visits(6, 6, 5, 5, 4).standing().flags())
                .doesNotContain("screening-due");
    }

    @Test
    void theRedFlagQuestionsAreAskedAgainAfterSixVisits() {
        var standing = Story.chronic(6).visits(6, 6, 5, 5, 4, 4).standing();

        assertThat(standing.flags()).contains("screening-due");
        assertThat(standing.because())
                .filteredOn(reason -> reason.code().equals("screening-due"))
                .singleElement()
                .satisfies(
                        reason -> {
                            assertThat(reason.numbers()).containsEntry("everyVisits", 6.0);
                            assertThat(reason.mark()).isEqualTo(Mark.CHOICE);
                        });
    }

    @Test
    void theRedFlagQuestionsAreAskedAgainAfterNinetyDays() {
        var story = Story.chronic(6).visits(6, 5);

        assertThat(story.standingOn(Story.DAY_0.plusDays(89)).flags())
                .doesNotContain("screening-due");
        assertThat(story.standingOn(Story.DAY_0.plusDays(90)).flags()).contains("screening-due");
    }

    @Test
    void askingThemBeginsTheCountAnew() {
        var story = Story.chronic(6).visits(6, 6, 5, 5, 4, 4).screened();

        assertThat(story.standing().flags()).doesNotContain("screening-due");
        assertThat(story.visits(4, 4, 4, 4, 4).standing().flags()).doesNotContain("screening-due");
        assertThat(story.visits(4).standing().flags()).contains("screening-due");
    }

    @Test
    void aConfirmedFlareAsksThemAtOnce() {
        var story = Story.chronic(6).visits(6, 6, 5, 5, 4, 4).screened().visits(3, 9);

        assertThat(story.standing().flare().state()).isEqualTo(Flare.State.CONFIRMED);
        assertThat(story.standing().flags()).contains("screening-due");
        assertThat(story.screened().standing().flags()).doesNotContain("screening-due");
    }
}
