package clinic.meridian.plan.covering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static java.util.Objects.requireNonNull;

import clinic.meridian.plan.course.Review;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.coverage.LimitNear;
import clinic.meridian.plan.coverage.Verdict;
import clinic.meridian.plan.coverage.Verdict.Allowed;
import clinic.meridian.plan.coverage.Verdict.Reason;
import clinic.meridian.plan.coverage.Verdict.Refused;

import org.junit.jupiter.api.Test;

class CoveredTests {

    private static final String MEDICARE = "medicare-ncd-30.3.3";
    private static final int[] PARTIAL = {6, 6, 6, 5, 5, 5, 5, 5, 5, 5, 5, 5};

    @Test
    void theThirteenthVisitWithoutImprovementIsNotSuggestedUntilStaffHaveAsked() {
        var rosa = new Insured(MEDICARE).cameWeekly(0, PARTIAL).closes("gate-12");
        var paused = rosa.covered();

        assertThat(paused.course().nextVisit()).isNotNull();
        assertThat(paused.standing().nextVisit()).isNull();
        assertThat(refusal(paused).reason()).isEqualTo(Reason.IMPROVEMENT_REQUIRED);
        assertThat(paused.standing().reviews())
                .filteredOn(review -> review.kind() == Review.Kind.COVERAGE)
                .singleElement()
                .satisfies(
                        review -> {
                            assertThat(review.id()).isEqualTo("coverage-13");
                            assertThat(review.effect()).isEqualTo(Review.Effect.PAUSES);
                            assertThat(review.sentence())
                                    .startsWith("Visit 13 is outside the coverage policy's rules.")
                                    .endsWith("Ask whether the patient pays this visit.");
                        });

        var asked = rosa.closes("coverage-13").covered();
        assertThat(asked.standing().nextVisit()).isEqualTo(asked.course().nextVisit());
        assertThat(asked.standing().reviews()).noneMatch(CoveredTests::isAboutCoverage);
        assertThat(requireNonNull(asked.consent()).by()).isEqualTo("mei");
    }

    @Test
    void whatThePatientAgreedToPayIsOneVisitAndTheNextIsAskedAgain() {
        var rosa = new Insured(MEDICARE).cameWeekly(0, PARTIAL).closes("gate-12");
        var next = rosa.closes("coverage-13").came(84, 5).covered();

        assertThat(next.standing().nextVisit()).isNull();
        assertThat(next.standing().reviews())
                .filteredOn(CoveredTests::isAboutCoverage)
                .extracting(Review::id)
                .containsExactly("coverage-14");
    }

    @Test
    void attestedImprovementOpensTheThirteenthVisitWithItsClaimNote() {
        var rosa = new Insured(MEDICARE).cameWeekly(0, PARTIAL).closes("gate-12").attested(77);
        var covered = rosa.covered();

        assertThat(covered.standing().nextVisit()).isEqualTo(covered.course().nextVisit());
        assertThat(verdict(covered))
                .isInstanceOfSatisfying(
                        Allowed.class, allowed -> assertThat(allowed.claimNote()).isEqualTo("KX"));
    }

    @Test
    void evidenceThatGrowsOldTakesTheSuggestionBackByTimeAlone() {
        var rosa = new Insured(MEDICARE).cameWeekly(0, PARTIAL).closes("gate-12").attested(77);
        assertThat(rosa.covered().standing().lookAgainAt())
                .isEqualTo(Insured.day(77 + 13).atStartOfDay(Insured.ZONE).toInstant());
        assertThat(rosa.today(77 + 30).covered().standing().nextVisit()).isNotNull();
        assertThat(rosa.today(77 + 31).covered().standing().nextVisit()).isNull();
    }

    @Test
    void aVisitThatIsBookedIsNotAskedForNewEvidence() {
        var rosa = new Insured(MEDICARE).cameWeekly(0, PARTIAL).closes("gate-12").attested(77);
        rosa.booked(84 + 31);

        assertThat(verdict(rosa.today(84 + 30).covered())).isInstanceOf(Allowed.class);
        assertThat(rosa.covered().standing().reviews()).noneMatch(CoveredTests::isAboutCoverage);
    }

    @Test
    void thePayerChangesNothingOfTheCourse() {
        for (var policy : new String[] {"self-pay", MEDICARE, "va-ccn", "nice-ng193", "gkv-de"}) {
            var covered = new Insured(policy).cameWeekly(0, PARTIAL).covered();
            assertThat(covered.standing())
                    .usingRecursiveComparison()
                    .ignoringFields("nextVisit", "reviews", "because", "lookAgainAt")
                    .isEqualTo(covered.course());
        }
    }

    @Test
    void whoPaysThemselvesGetsEverySuggestion() {
        var covered = new Insured("self-pay").cameWeekly(0, PARTIAL).closes("gate-12").covered();
        assertThat(covered.standing()).isEqualTo(covered.course());
        assertThat(covered.lookAhead()).isEmpty();
    }

    @Test
    void withoutAnAuthorisationNothingIsSuggestedUntilOneBegins() {
        var rosa = new Insured("va-ccn").cameWeekly(0, 6, 6, 5).authorised(0, 14, 12);
        var blocked = rosa.covered();
        assertThat(blocked.standing().kind()).isEqualTo(Standing.Kind.ACTIVE);
        assertThat(blocked.standing().nextVisit()).isNull();
        assertThat(blocked.standing().reviews())
                .filteredOn(CoveredTests::isAboutCoverage)
                .extracting(Review::effect)
                .containsExactly(Review.Effect.INFORMS);

        var later = rosa.authorised(40, 100, 8).covered();
        assertThat(later.standing().nextVisit()).isNull();
        assertThat(later.standing().lookAgainAt())
                .isEqualTo(Insured.day(15).atStartOfDay(Insured.ZONE).toInstant());
        assertThat(rosa.today(15).covered().standing().lookAgainAt())
                .isEqualTo(Insured.day(40).atStartOfDay(Insured.ZONE).toInstant());
        assertThat(rosa.today(40).covered().standing().nextVisit()).isNotNull();
    }

    @Test
    void theSuggestionKeepsToDaysThatAnAuthorisationHolds() {
        var ends = new Insured("va-ccn").cameWeekly(0, 6, 6, 5).authorised(0, 22, 12).covered();
        assertThat(requireNonNull(ends.standing().nextVisit()).latest()).isEqualTo(Insured.day(22));
        assertThat(requireNonNull(ends.course().nextVisit()).latest()).isEqualTo(Insured.day(23));

        var begins = new Insured("va-ccn").cameWeekly(0, 6, 6, 5).authorised(0, 15, 3);
        var window = begins.authorised(22, 80, 8).covered().standing().nextVisit();
        assertThat(requireNonNull(window).earliest()).isEqualTo(Insured.day(22));
        assertThat(window.target()).isEqualTo(Insured.day(22));
        assertThat(window.latest()).isEqualTo(Insured.day(23));
    }

    @Test
    void aSuggestionBeforeDayNinetyNeedsNoImprovementAndKeepsToIt() {
        var rosa = new Insured(MEDICARE).cameWeekly(0, 6, 6, 6, 5, 5, 5, 5, 5, 5, 5).came(83, 5);
        var covered = rosa.covered();
        assertThat(requireNonNull(covered.course().nextVisit()).latest())
                .isEqualTo(Insured.day(92));
        var window = requireNonNull(covered.standing().nextVisit());
        assertThat(window.target()).isEqualTo(Insured.day(89));
        assertThat(window.latest()).isEqualTo(Insured.day(89));
        assertThat(verdict(covered)).isInstanceOf(Allowed.class);
        assertThat(rosa.today(90).covered().standing().nextVisit()).isNull();
    }

    @Test
    void anOpenSuggestionStaysAsItWasWhileDaysGoBy() {
        var rosa = new Insured(MEDICARE).cameWeekly(0, 6, 6, 6);
        var first = rosa.covered().standing().nextVisit();
        for (int day = 15; day < 40; day++) {
            var covered = rosa.today(day).covered();
            assertThat(covered.standing().nextVisit()).isEqualTo(first);
        }
        var narrowed = new Insured("va-ccn").cameWeekly(0, 6, 6, 5).authorised(0, 22, 12);
        var kept = narrowed.covered().standing().nextVisit();
        assertThat(narrowed.today(20).covered().standing().nextVisit()).isEqualTo(kept);
        assertThat(narrowed.today(22).covered().standing().nextVisit()).isEqualTo(kept);
        assertThat(narrowed.today(23).covered().standing().nextVisit()).isNull();
    }

    @Test
    void saysAheadOnWhichDayTheTwelfthVisitFalls() {
        var rosa = new Insured(MEDICARE).cameWeekly(0, 6, 6, 6, 5, 5, 5, 5, 5).booked(56, 63);
        assertThat(rosa.covered().lookAhead().getFirst().sentence())
                .isEqualTo("Visit 12 of 12 (initial) falls on 30 March 2026.");
        assertThat(rosa.covered().near())
                .singleElement()
                .satisfies(
                        near -> {
                            assertThat(near.window()).isEqualTo("initial");
                            assertThat(near.step()).isEqualTo(3);
                            assertThat(near.remaining()).isEqualTo(2);
                        });
    }

    @Test
    void aLimitComesNearInTheStepsOfThePolicy() {
        var rosa = new Insured(MEDICARE).cameWeekly(0, 6, 6, 6, 5, 5, 5, 5, 5);
        assertThat(rosa.covered().near()).isEmpty();
        assertThat(rosa.booked(56).covered().near())
                .extracting(LimitNear::step, LimitNear::remaining)
                .containsExactly(tuple(3, 3));
        assertThat(rosa.booked(63, 70).covered().near())
                .extracting(LimitNear::step, LimitNear::remaining)
                .containsExactly(tuple(1, 1));
    }

    private static Refused refusal(Covered covered) {
        return (Refused) verdict(covered);
    }

    private static Verdict verdict(Covered covered) {
        return requireNonNull(covered.next()).verdict();
    }

    private static boolean isAboutCoverage(Review review) {
        return review.kind() == Review.Kind.COVERAGE;
    }
}
