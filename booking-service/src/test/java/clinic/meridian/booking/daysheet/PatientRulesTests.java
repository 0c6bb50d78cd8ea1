package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.ElmStreet.DAY;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.rules;
import static clinic.meridian.booking.ElmStreet.with;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.Urgency;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** For whom it is asked, on both sides of each bound. */
class PatientRulesTests {

    private final Wish wish = new Wish();

    @Test
    void asksPatientsWhoAwaitClearanceToCall() {
        wish.patient = new PatientCard(ROSA, Set.of(), true, true);
        wish.breaks(PatientRules.CLEARED);
        wish.by = Actor.STAFF;
        wish.keepsAll();
    }

    @Test
    void letsANewPatientBeginOnlyWithAFirstVisitWhereTheHouseSaysSo() {
        wish.house = with(rules(2, true));
        wish.patient = new PatientCard(ROSA, Set.of(), false, false);
        wish.breaks(PatientRules.FIRST_VISIT_FIRST);
        wish.type = "initial";
        wish.keepsAll();
        wish.type = "follow-up";
        wish.patient = new PatientCard(ROSA, Set.of(), true, false);
        wish.keepsAll();
        wish.house = with(rules(2, false));
        wish.patient = new PatientCard(ROSA, Set.of(), false, false);
        wish.keepsAll();
    }

    @Test
    void keepsTheMinimumGapBetweenTwoVisitsOfOnePatient() {
        for (var day : List.of(DAY.minusDays(1), DAY, DAY.plusDays(1))) {
            wish.patient = new PatientCard(ROSA, Set.of(day), true, false);
            wish.breaks(PatientRules.MINIMUM_GAP);
        }
        wish.patient =
                new PatientCard(ROSA, Set.of(DAY.minusDays(2), DAY.plusDays(2)), true, false);
        wish.keepsAll();
    }

    private void gated(Gates gates) {
        wish.patient = new PatientCard(ROSA, Set.of(), true, gates, null);
    }

    @Test
    void asksAPatientWhoMissedVisitsToCallAndLetsStaffBook() {
        gated(new Gates(false, null, true, Set.of()));
        wish.breaks(PatientRules.REPEAT_NO_SHOWS);
        wish.by = Actor.STAFF;
        wish.keepsAll();
    }

    @Test
    void asksToCallWithoutSayingWhyWhileAClinicianHasToLook() {
        gated(new Gates(false, Urgency.SOON, false, Set.of()));
        wish.breaks(PatientRules.REVIEWED);
        gated(new Gates(false, Urgency.URGENT, false, Set.of()));
        wish.breaks(PatientRules.REVIEWED);
        assertThat(wish.refusal().sentence())
                .isEqualTo(
                        "We would like to speak with you before your next visit. Please call us.");
        wish.by = Actor.STAFF;
        wish.keepsAll();
    }

    @Test
    void saysTheWordsOfTheHousesClinicianWhenItCannotWait() {
        gated(new Gates(false, Urgency.EMERGENCY, false, Set.of()));
        wish.breaks(PatientRules.REVIEWED);
        assertThat(wish.refusal().sentence()).startsWith("Please do not wait for a visit with us.");
    }

    @Test
    void usesNoAdjunctThatIsBarredForThePatientWhoeverAsks() {
        gated(new Gates(false, null, false, Set.of("electrical_stimulation")));
        wish.keepsAll();
        wish.adjuncts = List.of("electrical_stimulation");
        wish.by = Actor.STAFF;
        wish.breaks(PatientRules.ADJUNCTS_ALLOWED);
        assertThat(wish.refusal().sentence())
                .isEqualTo(
                        "We do not use electrical stimulation for this patient. The visit can be"
                                + " booked without it.");
    }
}
