package clinic.meridian.plan.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The vectors of the domain's section 8.6, baseline 6, chronic; and the ideal responder's dates.
 */
class TestVectorTests {

    @ParameterizedTest(name = "{0}: {1}, {3}%, {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    6 6 5 5 4 4 | C2 | 14 | 33 | active        |
                    6 6 6 5 5 5 | C1 |  7 | 17 | active        | formal-6
                    6 6 6 6 6 6 | C1 |  7 |  0 | review-paused | formal-6
                    6 5 4 3 3 . | C1 |  7 | 50 | active        |
                    """)
    void firstReviewAfterSixSessions(
            String reports,
            String phase,
            int interval,
            int improvement,
            String kind,
            String review) {
        var standing = Story.chronic(6).visits(scores(reports)).standing();

        assertThat(standing.phase()).isEqualTo(phase);
        assertThat(standing.intervalDays()).isEqualTo(interval);
        assertThat(standing.improvementPct()).isEqualTo(improvement);
        assertThat(standing.kind().code()).isEqualTo(kind);
        assertThat(standing.reviews())
                .extracting(Review::id)
                .isEqualTo(review == null ? List.of() : List.of(review));
        assertThat(standing.nextVisit() == null).isEqualTo(kind.equals("review-paused"));
    }

    @Test
    void sixthReportFourStepsDownWithTheNextVisitFourteenDaysLater() {
        var story = Story.chronic(6).visits(6, 6, 5, 5, 4, 4);

        assertThat(story.standing().smoothed()).isEqualTo(4.0);
        assertThat(story.standing().nextVisit())
                .isEqualTo(
                        new VisitWindow(
                                story.day().plusDays(11),
                                story.day().plusDays(14),
                                story.day().plusDays(17),
                                "follow-up"));
    }

    @Test
    void missingSixthReportHoldsAndAsksForIt() {
        var standing = Story.chronic(6).visits(6, 5, 4, 3, 3, null).standing();

        assertThat(standing.phase()).isEqualTo("C1");
        assertThat(standing.because()).extracting(Because::code).contains("report-missing");
    }

    @Test
    void reportOfSixInC2IsSuspectedAndSixAgainReturnsToC1ForTwoSessions() {
        var story = inC2AtThree().visits(6);

        assertThat(story.standing().flare().state()).isEqualTo(Flare.State.SUSPECTED);
        assertThat(story.standing().checkIn())
                .isEqualTo(
                        new CheckIn(
                                Story.instant(story.day()).plus(Duration.ofHours(48)),
                                Story.instant(story.day()).plus(Duration.ofHours(96)),
                                "flare-suspected"));

        var after = story.report(60, 6).standingAfter(3);
        assertThat(after.phase()).isEqualTo("C1");
        assertThat(after.minSessions()).isEqualTo(2);
        assertThat(after.flare().state()).isEqualTo(Flare.State.CONFIRMED);
    }

    @Test
    void reportOfSixAndACheckInOfThreeChangeNothing() {
        var standing = inC2AtThree().visits(6).report(60, 3).standingAfter(3);

        assertThat(standing.phase()).isEqualTo("C2");
        assertThat(standing.flare().state()).isEqualTo(Flare.State.NONE);
    }

    @Test
    void reportOfEightIsConfirmedAtOnce() {
        var standing = inC2AtThree().visits(8).standing();

        assertThat(standing.phase()).isEqualTo("C1");
        assertThat(standing.flare().state()).isEqualTo(Flare.State.CONFIRMED);
    }

    @Test
    void threeGoodSessionsInC2LeadToC3() {
        var standing = inC2().visits(3, 3, 2).standing();

        assertThat(standing.phase()).isEqualTo("C3");
        assertThat(standing.intervalDays()).isEqualTo(28);
    }

    @Test
    void countsTheSameSessionOnce() {
        var story = Story.chronic(6).visits(6, 6);
        story.tell(story.facts.getLast());

        assertThat(story.standing().sessions()).isEqualTo(2);
    }

    @Test
    void baselineOfTwoIsSteeredByHand() {
        assertThat(Story.chronic(2).standing().steering()).isEqualTo(Standing.Steering.MANUAL);
        assertThat(Story.chronic(2).visits(2, 2, 1, 1, 0, 0).standing().phase()).isEqualTo("C1");
    }

    @Test
    void idealResponderComesFifteenTimesInTheYear() {
        var story =
                Story.chronic(6)
                        .visits(6, 6, 5, 5, 4, 4)
                        .visits(Collections.nCopies(9, 3).toArray(Integer[]::new));

        assertThat(story.days())
                .containsExactly(
                        0L, 7L, 14L, 21L, 28L, 35L, 49L, 63L, 77L, 105L, 133L, 161L, 217L, 273L,
                        329L);
    }

    private static Story inC2() {
        return Story.chronic(6).visits(6, 6, 5, 5, 4, 4);
    }

    private static Story inC2AtThree() {
        return Story.chronic(6).visits(6, 6, 5, 4, 3, 3).visits(3);
    }

    private static Integer[] scores(String reports) {
        return Arrays.stream(reports.strip().split(" "))
                .map(score -> score.equals(".") ? null : Integer.valueOf(score))
                .toArray(Integer[]::new);
    }
}
