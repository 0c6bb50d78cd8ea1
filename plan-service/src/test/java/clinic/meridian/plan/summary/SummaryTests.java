package clinic.meridian.plan.summary;

import static clinic.meridian.plan.planning.PlanStory.DAY_0;
import static clinic.meridian.plan.summary.English.said;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.plan.course.Change;
import clinic.meridian.plan.planning.PlanStory;
import clinic.meridian.plan.sheet.Mark;
import clinic.meridian.plan.summary.Line.Piece;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

class SummaryTests {

    private static final String CHRONIC = "chronic-back-pain/1";

    @Test
    void saysWhichPhaseItIsAndHowFarApartVisitsAre() {
        var what = said(English.summary(rosa(6, 6, 5)).what());
        assertThat(what)
                .contains(
                        "You follow the protocol “Chronic back pain”, version 1.",
                        "Visits are about 1 week apart; 2 days earlier or 2 days later fits too.",
                        "You have had 3 visits so far, 3 of them in this phase.");
        assertThat(what.getLast()).startsWith("A clinician decides");
    }

    @Test
    void showsBesideEachNumberOfTheProtocolWhetherItIsEvidenceOrChoice() {
        var apart = English.words().line(English.summary(rosa(6)).what().get(2));
        assertThat(apart.pieces())
                .filteredOn(piece -> piece.mark() != null)
                .containsExactly(
                        new Piece("1 week", Mark.EVIDENCE),
                        new Piece("2 days", Mark.CHOICE),
                        new Piece("2 days", Mark.CHOICE));
    }

    @Test
    void saysFromWhichPainOnVisitsMoveFurtherApartAndWhatIsMissing() {
        var further = further(rosa(6, 6, 5));
        assertThat(English.words().line(further.sentence()).text())
                .isEqualTo("Visits move to about 2 weeks apart when all of this holds at a visit:");
        assertThat(conditions(further))
                .containsExactly(
                        "you have had at least 6 visits in this phase: not yet",
                        "your pain counts as 4 or less (the middle of your last 3 reports before a"
                                + " visit): not yet");
    }

    @Test
    void saysEachConditionOfALaterPhase() {
        var story = rosa(6, 6, 5, 5, 4, 4, 4);
        assertThat(conditions(further(story)))
                .containsExactly(
                        "you have had at least 3 visits in this phase: not yet",
                        "your pain counts as 3 or less (the middle of your last 3 reports before a"
                                + " visit): not yet",
                        "your last report is not 2 or more points above the one before: holds now");
    }

    @Test
    void measuresAGainThatIsHeldFromThePhaseBefore() {
        var story = rosa(6, 6, 4, 3, 3, 3, 2, 2, 2, 2);
        assertThat(story.plan().standing().phase()).isEqualTo("C3");
        assertThat(conditions(further(story)))
                .contains(
                        "your pain counts as 3 or less (the middle of your last 3 reports before a"
                                + " visit): holds now");
    }

    @Test
    void saysWhyTheDistanceBetweenVisitsIsWhatItIs() {
        assertThat(said(English.summary(rosa(6, 6, 5, 5, 4, 4)).why()))
                .containsExactly(
                        "Your pain now counts as 4 of 10: the middle one of your last reports"
                                + " before a visit (5, 4, and 4; never more than 3 of them).",
                        "At the start it was 6: it is 33% lower now.",
                        "Since your last visit, visits are further apart: your reports were low"
                                + " enough for it, and you had the visits that the phase before"
                                + " asks for.");
    }

    @Test
    void saysThatAFlareBringsVisitsCloserTogether() {
        var suspected = rosa(6, 6, 5, 5, 4, 4, 3);
        assertThat(said(English.summary(suspected).change()))
                .contains(
                        "If you report 6 or more, we ask again 48 to 96 hours later. If it is still"
                                + " so, visits come closer together, about 1 week apart, and one is"
                                + " offered after 3 to 7 days.");
        var flared = Stories.flare();
        assertThat(said(English.summary(flared).why()))
                .contains("Your visits are closer together again, since your pain flared up.");
        assertThat(English.summary(flared).chart().flares()).containsExactly(flared.day());
    }

    @Test
    void saysThatAPractitionerLooksAndNotWhatWasFound() {
        var waiting = English.summary(rosa(6, 6, 6, 6, 6, 6));
        assertThat(said(waiting.why()))
                .contains("A practitioner looks at your plan before it goes on.");
        assertThat(said(waiting.next()))
                .containsExactly("No further visit is suggested until a practitioner has looked.");
    }

    @Test
    void saysThatAVisitBookedOutsideOfTheSuggestedDaysStays() {
        var story = rosa(6, 6).books(DAY_0.plusDays(30)).books(DAY_0.plusDays(37));
        assertThat(said(English.summary(story).next()))
                .containsExactly(
                        "Booked: Wed, Feb 11, 9:00\u00a0AM, and 1 more after it.",
                        "The plan suggests a visit from Sat, Jan 24 to Wed, Jan 28, at best on Mon,"
                                + " Jan 26.",
                        "That is after the days that the plan suggests. It stays as it is unless"
                                + " you ask us to move it.");
    }

    @Test
    void promisesNothingWhereAPractitionerSteers() {
        var manual = English.summary(rosa(6, 5).override(new Change.Manual(true, null)));
        assertThat(manual.further()).isNull();
        assertThat(said(manual.change()))
                .contains(
                        "Your practitioner decides when visits move further apart or closer"
                                + " together.");
    }

    @Test
    void tellsWhatToDoWhenPainGetsWorse() {
        assertThat(said(English.summary(rosa()).worse()).getFirst()).startsWith("Call the clinic");
    }

    @Test
    void chartsEveryReportInItsPhase() {
        var chart = English.summary(Stories.responder()).chart();
        assertThat(chart.reports())
                .filteredOn(report -> report.beforeVisit())
                .extracting(report -> report.score())
                .containsExactly(6, 6, 5, 5, 4, 4, 4, 3, 3);
        assertThat(chart.reports()).filteredOn(report -> !report.beforeVisit()).hasSize(2);
        assertThat(chart.bands())
                .extracting(band -> band.phase())
                .containsExactly("Relief, weekly", "Consolidate, fortnightly");
        assertThat(chart.reports().getLast().phase()).isEqualTo("Consolidate, fortnightly");
        assertThat(chart.baseline()).isEqualTo(6);
        assertThat(chart.booked()).hasSize(1);
    }

    private static PlanStory rosa(@Nullable Integer... reports) {
        return PlanStory.of(CHRONIC, 6).visits(reports);
    }

    private static Summary.Further further(PlanStory story) {
        return Objects.requireNonNull(English.summary(story).further());
    }

    private static List<String> conditions(Summary.Further further) {
        return further.conditions().stream()
                .map(
                        each ->
                                English.words().line(each.sentence()).text()
                                        + (each.met() == null
                                                ? ""
                                                : each.met() ? ": holds now" : ": not yet"))
                .toList();
    }
}
