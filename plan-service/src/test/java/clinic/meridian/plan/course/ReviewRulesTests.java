package clinic.meridian.plan.course;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.BookingEvent.Urgency;
import clinic.meridian.plan.course.Fact.Decision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Collections;

class ReviewRulesTests {

    @Test
    void flagsAPatientWithoutChangeAtTheThirdSessionAndStopsNothing() {
        assertThat(Story.chronic(6).visits(6, 6).standing().flags()).isEmpty();

        var third = Story.chronic(6).visits(6, 6, 6).standing();
        assertThat(third.flags()).containsExactly("early-check");
        assertThat(third.kind()).isEqualTo(Standing.Kind.ACTIVE);
        assertThat(third.reviews()).isEmpty();
    }

    @Test
    void asksForAReviewVisitAtTheSixthSession() {
        var story = Story.chronic(6).visits(6, 6, 6, 6);
        assertThat(story.window().appointmentType()).isEqualTo("follow-up");

        assertThat(story.visits(6).window().appointmentType()).isEqualTo("review");
    }

    @Test
    void worseByTwoPointsHoldsThePlan() {
        var standing = Story.chronic(5).visits(5, 5, 6, 7, 7, 7).standing();

        assertThat(standing.kind()).isEqualTo(Standing.Kind.ON_HOLD);
        assertThat(standing.nextVisit()).isNull();
        assertThat(standing.checkIn()).isNull();
    }

    @Test
    void aClosedReviewLetsSuggestionsGoOnForFourTrialSessions() {
        var story = Story.chronic(6).visits(6, 6, 6, 6, 6, 6).close("formal-6", Decision.CONTINUE);
        assertThat(story.standing().kind()).isEqualTo(Standing.Kind.ACTIVE);
        assertThat(story.standing().nextVisit()).isNotNull();

        assertThat(story.visits(6, 6, 6).standing().kind()).isEqualTo(Standing.Kind.ACTIVE);
        assertThat(story.visits(6).standing().reviews())
                .extracting(Review::id)
                .containsExactly("trial-10");
    }

    @Test
    void aMissingSixthReportPutsTheReviewOffToTheNextSession() {
        var story = Story.chronic(6).visits(6, 6, 6, 6, 6, null);
        assertThat(story.standing().reviews()).isEmpty();

        assertThat(story.visits(6).standing().reviews())
                .extracting(Review::id)
                .containsExactly("formal-7");
    }

    @Test
    void thePhaseDoesNotGoOnByItselfAfterTheTwelfthSession() {
        var story = Story.chronic(6).visits(repeated(6, 11, 5));
        assertThat(story.standing().kind()).isEqualTo(Standing.Kind.ACTIVE);

        var twelfth = story.visits(5).standing();
        assertThat(twelfth.kind()).isEqualTo(Standing.Kind.REVIEW_PAUSED);
        assertThat(twelfth.nextVisit()).isNull();
        assertThat(twelfth.reviews()).extracting(Review::id).contains("gate-12");

        assertThat(story.close("gate-12", Decision.CONTINUE).standing().nextVisit()).isNotNull();
        assertThat(story.visits(5, 5, 5).standing().kind()).isEqualTo(Standing.Kind.ACTIVE);
        assertThat(story.visits(5).standing().kind()).isEqualTo(Standing.Kind.REVIEW_PAUSED);
    }

    @Test
    void theGateClosesOnDayNinetyToo() {
        var story = Story.chronic(6).visits(6, 5).visitAfter(80, 5);
        assertThat(story.standing().kind()).isEqualTo(Standing.Kind.ACTIVE);

        assertThat(story.visitAfter(3, 5).standing().reviews())
                .extracting(Review::kind)
                .contains(Review.Kind.GATE);
    }

    @Test
    void aTwelfthSessionThatStepsDownNeedsNoReview() {
        var story = Story.chronic(6).visits(repeated(6, 10, 5)).visits(4, 4);

        assertThat(story.standing().phase()).isEqualTo("C2");
        assertThat(story.standing().kind()).isEqualTo(Standing.Kind.ACTIVE);
    }

    @Test
    void thePractitionerMayStepDownAtTheGate() {
        var story =
                Story.chronic(6).visits(repeated(6, 12, 5)).close("gate-12", Decision.STEP_DOWN);

        assertThat(story.standing().phase()).isEqualTo("C2");
        assertThat(story.standing().history().getFirst().reason()).isEqualTo(Step.Reason.REVIEW);
        assertThat(story.visits(5).standing().kind()).isEqualTo(Standing.Kind.ACTIVE);
    }

    @Test
    void thePractitionerMayStopAtTheGate() {
        var standing =
                Story.chronic(6)
                        .visits(repeated(6, 12, 6))
                        .close("gate-12", Decision.STOP)
                        .standing();

        assertThat(standing.kind()).isEqualTo(Standing.Kind.FINISHED);
        assertThat(standing.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(standing.reviews()).isEmpty();
    }

    @Test
    void anAdverseReactionOfThreeHoldsThePlanUntilThePractitionerHasLooked() {
        assertThat(Story.chronic(6).visitWithReaction(6, 2).standing().kind())
                .isEqualTo(Standing.Kind.ACTIVE);

        var story = Story.chronic(6).visitWithReaction(6, 3);
        assertThat(story.standing().kind()).isEqualTo(Standing.Kind.ON_HOLD);
        assertThat(story.close("reaction-1", Decision.CONTINUE).standing().kind())
                .isEqualTo(Standing.Kind.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource
    void aRedFlagHoldsThePlanUntilAClinicianHasLooked(Urgency urgency) {
        var story = Story.chronic(6).visits(6, 6);
        story.tell(new Fact.RedFlag("event-1", Story.instant(story.day().plusDays(1)), urgency));

        var held = story.standingAfter(2);
        assertThat(held.kind()).isEqualTo(Standing.Kind.ON_HOLD);
        assertThat(held.nextVisit()).isNull();
        assertThat(held.reviews())
                .singleElement()
                .satisfies(
                        review -> {
                            assertThat(review.kind()).isEqualTo(Review.Kind.RED_FLAG);
                            assertThat(review.id()).isEqualTo("red-flag-2");
                        });
        var closedAt = Story.instant(story.day().plusDays(2));
        story.tell(
                new Fact.ReviewClosed(
                        "closed-red-flag-2",
                        closedAt,
                        "prac-1",
                        "",
                        "red-flag-2",
                        Decision.CONTINUE));
        assertThat(story.standingAfter(3).kind()).isEqualTo(Standing.Kind.ACTIVE);
    }

    @Test
    void twoMissedVisitsInARowHoldSuggestionsUntilTheNextVisit() {
        var story = Story.chronic(6).visits(6, 6).missed(7);
        assertThat(story.standingAfter(8).kind()).isEqualTo(Standing.Kind.ACTIVE);

        story.missed(14);
        assertThat(story.standingAfter(15).kind()).isEqualTo(Standing.Kind.ON_HOLD);
        assertThat(story.visitAfter(20, 6).standing().kind()).isEqualTo(Standing.Kind.ACTIVE);
    }

    @Test
    void missedVisitsWithAVisitBetweenHoldNothing() {
        var story = Story.chronic(6).visits(6).missed(3).visits(6).missed(3);

        assertThat(story.standingAfter(4).kind()).isEqualTo(Standing.Kind.ACTIVE);
    }

    @Test
    void aVisitMarkedMissedThatTookPlaceCountsAsTaken() {
        var story = Story.chronic(6).visits(6, 6);
        story.tell(
                new Fact.Missed(Story.appointment(2), 9, Story.instant(story.day().plusDays(1))));

        assertThat(story.standing().sessions()).isEqualTo(2);
    }

    @Test
    void looksEveryCoupleOfMonthsWithoutPausing() {
        var story = TaperRulesTests.inC3At(6, 3).visits(3, 3, 3);

        assertThat(story.standing().reviews())
                .extracting(Review::kind)
                .containsExactly(Review.Kind.PERIODIC);
        assertThat(story.standing().kind()).isEqualTo(Standing.Kind.ACTIVE);
    }

    @Test
    void acutePainWithoutAStepIsReviewedAtTheFifthVisit() {
        var start = new Start(Story.DAY_0.minusDays(7), 6, null);
        var story = Story.of("acute-back-pain", start).visits(6, 6, 6, 6);
        assertThat(story.standing().kind()).isEqualTo(Standing.Kind.ACTIVE);

        assertThat(story.visits(6).standing().kind()).isEqualTo(Standing.Kind.REVIEW_PAUSED);
    }

    @Test
    void acutePainThatLastsTwelveWeeksIsProposedAsChronic() {
        var start = new Start(Story.DAY_0.minusDays(83), 6, null);
        var story = Story.of("acute-back-pain", start).visits(6);
        assertThat(story.standing().reviews()).extracting(Review::id).contains("reclassify-42");

        assertThat(story.visits(6).standing().reviews())
                .extracting(Review::sentence)
                .anyMatch(sentence -> sentence.contains("chronic-back-pain"));
    }

    private static Integer[] repeated(int first, int count, int score) {
        var all = Collections.nCopies(count, score).toArray(Integer[]::new);
        all[0] = first;
        return all;
    }
}
