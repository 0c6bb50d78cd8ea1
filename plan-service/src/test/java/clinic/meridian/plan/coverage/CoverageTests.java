package clinic.meridian.plan.coverage;

import static clinic.meridian.plan.coverage.Patient.said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.meridian.plan.coverage.Finding.Measure;
import clinic.meridian.plan.coverage.Verdict.Allowed;
import clinic.meridian.plan.coverage.Verdict.Refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Locale;

class CoverageTests {

    private static final String MEDICARE = "medicare-ncd-30.3.3";

    /** The vectors of domain.md, section 4.4, and their neighbours. Pain begins at 100. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12 by day 80, asked on day 85, 35% better 10 days ago  | 12 |  80 |  85 | 65 |  75 | allowed KX
                    the same, 20% better                                   | 12 |  80 |  85 | 80 |  75 | improvement_required
                    the same, 35% better, told 30 days ago                 | 12 |  80 |  85 | 65 |  55 | allowed KX
                    the same, 35% better, told 31 days ago                 | 12 |  80 |  85 | 65 |  54 | improvement_required
                    the same, just 30% better                              | 12 |  80 |  85 | 70 |  75 | allowed KX
                    the same, 29% better                                   | 12 |  80 |  85 | 71 |  75 | improvement_required
                    worse than at the beginning                            | 12 |  80 |  85 | 140 | 75 | regressing
                    the 12th visit asks for nothing                        | 11 |  80 |  85 | 100 | 75 | allowed
                    the last day of the first 90                           |  5 |  60 |  89 | 100 | 75 | allowed
                    the day after them asks for improvement                |  5 |  60 |  90 | 100 | 75 | improvement_required
                    and finds it, without a claim note before visit 13     |  5 |  60 |  90 |  60 | 75 | allowed
                    visit 20                                               | 19 | 200 | 210 |  60 | 205 | allowed KX
                    visit 21                                               | 20 | 200 | 210 |  60 | 205 | annual_limit
                    """)
    void countsTwelveInNinetyDaysAndEightMoreForThoseWhoImprove(
            String name, int visits, int last, int asked, int pain, int told, String expected) {
        var patient =
                new Patient()
                        .came(Math.min(visits, 12), 0, Math.min(last, 80))
                        .found(Measure.NRS7D, told, 100, pain);
        if (visits > 12) {
            patient.came(visits - 12, 95, last);
        }
        assertThat(said(patient.asks(MEDICARE, asked))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, annual_limit", "2026-03-01, allowed", "2026-03-21, allowed"})
    void theYearBeginsAnewWithTheMonthOfItsFirstVisit(LocalDate asked, String expected) {
        var patient = new Patient().came(12, 0, 80).came(8, 95, 300);
        assertThat(said(patient.asks(MEDICARE, asked))).isEqualTo(expected);
    }

    @Test
    void saysWhenTheNextYearBegins() {
        var patient = new Patient().came(12, 0, 80).came(8, 95, 300);
        var refused = (Refused) patient.asks(MEDICARE, LocalDate.of(2026, 2, 28));
        assertThat(refused.sentence())
                .isEqualTo(
                        "20 visits are counted or booked; the year has 20."
                                + " The next year begins on 1 March 2026.");
        assertThat(
                        new Counting(ShippedPolicies.find(MEDICARE), patient.usage())
                                .opensAgain(
                                        Question.about(
                                                LocalDate.of(2026, 2, 28),
                                                LocalDate.of(2026, 2, 28))))
                .contains(LocalDate.of(2026, 3, 1));
    }

    @Test
    void aBookedVisitIsReservedAndFreedWithItsCancellation() {
        var booked = new Patient().came(10, 0, 60).booked(70, 77);
        assertThat(said(booked.asks(MEDICARE, 65))).isEqualTo("improvement_required");
        var cancelled = new Patient().came(10, 0, 60).booked(70);
        var allowed = (Allowed) cancelled.asks(MEDICARE, 65);
        assertThat(allowed.number()).isEqualTo(12);
        assertThat(allowed.rooms())
                .extracting(Room::window, Room::counted, Room::reserved, Room::remaining)
                .containsExactly(
                        tuple("initial", 10, 2, 0),
                        tuple("extension", 0, 0, 8),
                        tuple("year", 10, 2, 8));
    }

    @Test
    void warnsWhenThreeAndWhenOneIsLeft() {
        assertThat(((Allowed) new Patient().came(7, 0, 50).asks(MEDICARE, 60)).warnings())
                .isEmpty();
        assertThat(((Allowed) new Patient().came(8, 0, 50).asks(MEDICARE, 60)).warnings())
                .extracting(Notice::sentence)
                .containsExactly("3 visits left of 12 (initial).");
        assertThat(((Allowed) new Patient().came(10, 0, 50).asks(MEDICARE, 60)).warnings())
                .extracting(Notice::sentence)
                .containsExactly("1 visit left of 12 (initial).");
    }

    @ParameterizedTest
    @CsvSource({
        "peg, 6, 5, allowed KX", "peg, 6, 5.1, improvement_required",
        "rmdq, 10, 7, allowed KX", "rmdq, 10, 8, improvement_required",
        "attestation, 0, 0, allowed KX"
    })
    void anyOneMeasureShowsImprovement(String measure, double from, double to, String expected) {
        var told = Measure.valueOf(measure.toUpperCase(Locale.ROOT));
        var patient = new Patient().came(12, 0, 80).found(told, 75, from, to);
        assertThat(said(patient.asks(MEDICARE, 85))).isEqualTo(expected);
    }

    @Test
    void theNewestReportOfAMeasureCountsAndNotABetterOneBefore() {
        var patient =
                new Patient()
                        .came(12, 0, 80)
                        .found(Measure.NRS7D, 70, 10, 5)
                        .found(Measure.NRS7D, 80, 10, 9);
        assertThat(said(patient.asks(MEDICARE, 85))).isEqualTo("improvement_required");
    }

    @Test
    void coversOnlyLastingPainOfTheLowerBackWithoutAnExcludedCause() {
        var patient = new Patient().painSince(Patient.day(0));
        assertThat(said(patient.asks(MEDICARE, 83))).isEqualTo("not_chronic");
        assertThat(said(patient.asks(MEDICARE, 84))).isEqualTo("allowed");
        assertThat(said(new Patient().with("thoracic").asks(MEDICARE, 0))).isEqualTo("indication");
        for (var flag : new String[] {"systemic_cause", "surgery_related", "pregnancy_related"}) {
            assertThat(said(new Patient().with("lower", flag).asks(MEDICARE, 0)))
                    .isEqualTo("indication");
        }
    }

    @Test
    void aVisitBeforeThePainWasChronicBeginsNoYear() {
        var patient = new Patient().painSince(Patient.day(0)).came(5, 10, 60).came(12, 90, 170);
        assertThat(said(patient.asks(MEDICARE, 175))).isEqualTo("improvement_required");
        var fewer = new Patient().painSince(Patient.day(0)).came(5, 10, 60).came(11, 90, 170);
        assertThat(said(fewer.asks(MEDICARE, 175))).isEqualTo("allowed");
    }

    @Test
    void aPayerThatAuthorisesLetsInWhatAnAuthorisationHoldsAndNoMore() {
        var patient = new Patient().came(10, 0, 50).authorised("VA-1", 0, 59, 12);
        assertThat(said(patient.asks("va-ccn", 59))).isEqualTo("allowed");
        assertThat(said(patient.asks("va-ccn", 60))).isEqualTo("authorisation_required");
        patient.came(2, 51, 52);
        assertThat(said(patient.asks("va-ccn", 59))).isEqualTo("authorisation_used");
        patient.authorised("VA-2", 55, 144, 8);
        assertThat(said(patient.asks("va-ccn", 59))).isEqualTo("allowed");
    }

    @Test
    void anAuthorisationThatBeginsLaterOpensByTimeAlone() {
        var patient = new Patient().came(12, 0, 50).authorised("VA-1", 0, 59, 12);
        patient.authorised("VA-2", 70, 159, 8);
        var counting = new Counting(ShippedPolicies.find("va-ccn"), patient.usage());
        assertThat(counting.opensAgain(Question.about(Patient.day(60), Patient.day(60))))
                .contains(Patient.day(70));
    }

    @Test
    void countsMinutesOfAPractitionerAndNoRest() {
        var patient = new Patient();
        for (int i = 0; i < 14; i++) {
            patient.came(Patient.day(7 * i), 20);
        }
        assertThat(said(patient.asks("nice-ng193", 100))).isEqualTo("minutes_limit");
        var counting = new Counting(ShippedPolicies.find("nice-ng193"), patient.usage());
        var short20 =
                new Question(
                        Patient.day(100), Patient.day(100), 20, false, Question.Evidence.FRESH);
        assertThat(said(counting.answer(short20))).isEqualTo("allowed");
        assertThat(counting.opensAgain(Question.about(Patient.day(100), Patient.day(100))))
                .isEmpty();
    }

    @Test
    void aVisitWhoseMinutesNobodyToldCountsAsThePolicyReckons() {
        var patient = new Patient().came(9, 0, 60);
        assertThat(said(patient.asks("nice-ng193", 70))).isEqualTo("allowed");
        assertThat(said(patient.came(1, 65, 65).asks("nice-ng193", 70))).isEqualTo("minutes_limit");
    }

    @Test
    void aReviewAfterFourWeeksAsksForImprovementAndMaintenanceIsNotCovered() {
        var patient = new Patient().came(4, 0, 21);
        assertThat(said(patient.asks("commercial-review-4w", 27))).isEqualTo("allowed");
        assertThat(said(patient.asks("commercial-review-4w", 28)))
                .isEqualTo("improvement_required");
        patient.found(Measure.NRS7D, 21, 6, 4);
        assertThat(said(patient.asks("commercial-review-4w", 28))).isEqualTo("allowed");
        var counting = new Counting(ShippedPolicies.find("commercial-review-4w"), patient.usage());
        var maintenance =
                new Question(Patient.day(28), Patient.day(28), 0, true, Question.Evidence.FRESH);
        assertThat(said(counting.answer(maintenance))).isEqualTo("maintenance");
    }

    @Test
    void aCourseBeginsAnewAfterItsPause() {
        var patient = new Patient().came(10, 0, 40);
        assertThat(said(patient.asks("gkv-de", 41))).isEqualTo("improvement_required");
        assertThat(said(patient.asks("gkv-de", 84))).isEqualTo("window_closed");
        assertThat(said(patient.asks("gkv-de", 40 + 365))).isEqualTo("allowed");
    }

    @Test
    void whoPaysThemselvesMeetsNoLimit() {
        assertThat(said(new Patient().came(60, 0, 300).with("neck").asks("self-pay", 301)))
                .isEqualTo("allowed");
    }
}
