package clinic.meridian.booking.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanId;
import clinic.meridian.events.ProposalId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;

/** When a proposal is worth making. */
class KnownCadenceTests {

    private static final ProposalId FRESH = new ProposalId("fresh");

    private static NextVisitDue wish(String plan, long revision, @Nullable Integer days) {
        var day = LocalDate.of(2026, 12, 15);
        return new NextVisitDue(
                new PlanId(plan),
                new PatientId("rosa"),
                new ClinicId("elm-street"),
                revision,
                day,
                day,
                day,
                ZoneId.of("America/New_York"),
                "follow-up",
                null,
                null,
                days);
    }

    private static KnownCadence known(@Nullable Integer days, @Nullable ProposalId proposal) {
        return new KnownCadence("plan", 1, days, proposal, null);
    }

    private static @Nullable ProposalId proposal(
            @Nullable KnownCadence found, @Nullable Integer days, boolean unanswered) {
        return KnownCadence.after(found, wish("plan", 2, days), unanswered, FRESH).proposal();
    }

    @Test
    void proposesWhenVisitsAreFurtherApartThanBefore() {
        assertThat(proposal(known(7, null), 14, false)).isEqualTo(FRESH);
    }

    @Test
    void proposesNothingWhenThePlanSaysTheSameAgain() {
        assertThat(proposal(known(14, new ProposalId("declined")), 14, false)).isNull();
    }

    @Test
    void asksAgainWhileTheLastProposalHasNoAnswer() {
        var after =
                KnownCadence.after(
                        known(14, new ProposalId("last")), wish("plan", 2, 14), true, FRESH);
        assertThat(after.proposal()).isEqualTo(FRESH);
        assertThat(after.before()).isEqualTo(new ProposalId("last"));
    }

    @Test
    void proposesNothingWhenVisitsComeCloserTogether() {
        var after =
                KnownCadence.after(
                        known(14, new ProposalId("last")), wish("plan", 2, 7), true, FRESH);
        assertThat(after.proposal()).isNull();
        assertThat(after.before()).isEqualTo(new ProposalId("last"));
    }

    @Test
    void proposesNothingAtThePlansFirstWord() {
        assertThat(proposal(null, 14, false)).isNull();
        assertThat(
                        KnownCadence.after(known(7, null), wish("another", 1, 14), false, FRESH)
                                .proposal())
                .isNull();
    }

    @Test
    void remembersTheIntervalWhenAnEventOfBeforeDoesNotNameIt() {
        var after = KnownCadence.after(known(7, null), wish("plan", 2, null), false, FRESH);
        assertThat(after.intervalDays()).isEqualTo(7);
        assertThat(after.proposal()).isNull();
    }
}
