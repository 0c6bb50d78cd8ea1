package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.COMMUNITY_ROOM;
import static clinic.meridian.booking.ElmStreet.DAY;
import static clinic.meridian.booking.ElmStreet.JONAS;
import static clinic.meridian.booking.ElmStreet.MAPLE;
import static clinic.meridian.booking.ElmStreet.MEI;
import static clinic.meridian.booking.ElmStreet.NOW;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.at;
import static clinic.meridian.booking.ElmStreet.rules;
import static clinic.meridian.booking.ElmStreet.with;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.AppointmentType;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.TimeOff;
import clinic.meridian.booking.practice.TimeSpan;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.Urgency;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** Each rule of the house, on both sides of its bound. */
class BookingRulesTests {

    private final Wish wish = new Wish();

    /** A follow-up of Rosa's on Tuesday at nine, which no rule minds, until something differs. */
    private static final class Wish {
        Clinic house = CLINIC;
        String type = "follow-up";
        List<String> adjuncts = List.of();
        OffsetDateTime start = at("09:00");
        @Nullable PractitionerId practitioner;
        @Nullable RoomId room;
        PatientCard patient = new PatientCard(ROSA, Set.of(), true, false);
        Actor by = Actor.PATIENT;
        boolean held;
        Instant now = NOW;

        Proposal proposal() {
            var page = DaySheet.blank(house.id(), start.toLocalDate());
            return new Proposal(
                    house,
                    page.workingDay(house, now),
                    new Wanted(type, adjuncts, start, practitioner, room),
                    patient,
                    by,
                    held,
                    now);
        }
    }

    private void keepsAll() {
        assertThat(BookingRules.broken(wish.proposal())).isEmpty();
    }

    private void breaks(BookingRule rule) {
        var refusal = BookingRules.broken(wish.proposal());
        assertThat(refusal).contains(rule.refusal(wish.proposal()));
        assertThat(refusal.orElseThrow().sentence()).endsWith(".").hasSizeLessThan(200);
    }

    @Test
    void booksAnOrdinaryVisit() {
        keepsAll();
    }

    @Test
    void refusesATypeThatTheClinicDoesNotOffer() {
        wish.type = "miracle";
        breaks(BookingRules.KNOWN_TYPE);
    }

    @Test
    void refusesAPractitionerWhoDoesNotTreatHere() {
        wish.practitioner = new PractitionerId("prac-9");
        breaks(BookingRules.KNOWN_PRACTITIONER);
        wish.practitioner = MEI;
        keepsAll();
    }

    @Test
    void refusesARoomThatDoesNotExist() {
        wish.room = new RoomId("room-9");
        breaks(BookingRules.KNOWN_ROOM);
    }

    @Test
    void refusesAChairForAVisitThatNeedsATable() {
        wish.room = COMMUNITY_ROOM;
        breaks(BookingRules.SUITABLE_ROOM);
        wish.type = "community";
        keepsAll();
    }

    @Test
    void refusesARoomThatIsOutOfOrder() {
        wish.house = with(MAPLE, new TimeOff(DAY.minusDays(1), DAY));
        keepsAll();
        wish.room = MAPLE;
        breaks(BookingRules.ROOM_IN_ORDER);
        wish.start = at(DAY.plusDays(1), "09:00");
        keepsAll();
    }

    @Test
    void refusesAPublicHolidayAndNamesIt() {
        wish.start = at(LocalDate.of(2026, 11, 26), "09:00");
        breaks(BookingRules.OPEN_THAT_DAY);
        assertThat(BookingRules.broken(wish.proposal()).orElseThrow().sentence())
                .isEqualTo("We are closed on Thursday 26 November 2026 (Thanksgiving Day).");
    }

    @Test
    void refusesAnHourInWhichThePractitionerIsAway() {
        wish.house =
                with(MEI, new TimeOff(DAY, DAY, new TimeSpan(LocalTime.of(9, 0), LocalTime.NOON)));
        wish.practitioner = MEI;
        breaks(BookingRules.AT_WORK);
        wish.start = at("12:00");
        keepsAll();
    }

    @Test
    void refusesAStartBetweenFullFiveMinutes() {
        wish.start = at("09:03");
        breaks(BookingRules.ON_THE_GRID);
        wish.start = at("09:00:01");
        breaks(BookingRules.ON_THE_GRID);
        wish.start = at("09:05");
        keepsAll();
    }

    @Test
    void refusesAStartInThePast() {
        wish.by = Actor.STAFF;
        wish.now = wish.start.toInstant().plusMillis(1);
        breaks(BookingRules.NOT_IN_THE_PAST);
        wish.now = wish.start.toInstant();
        keepsAll();
    }

    @Test
    void refusesAPatientWhoBooksWithinTheMinimumNotice() {
        wish.now = wish.start.toInstant().minus(Duration.ofMinutes(60)).plusMillis(1);
        breaks(BookingRules.MINIMUM_NOTICE);
        wish.now = wish.start.toInstant().minus(Duration.ofMinutes(60));
        keepsAll();
    }

    @Test
    void letsStaffAndThoseWithAHoldBookWithinTheMinimumNotice() {
        wish.now = wish.start.toInstant().minus(Duration.ofMinutes(5));
        wish.by = Actor.STAFF;
        keepsAll();
        wish.by = Actor.PATIENT;
        wish.held = true;
        keepsAll();
    }

    @Test
    void refusesADayBeyondTheHorizon() {
        // 13 weeks after Tuesday 24 November 2026 is Tuesday 23 February 2027.
        wish.start = at(LocalDate.of(2027, 2, 24), "09:00");
        breaks(BookingRules.WITHIN_THE_HORIZON);
        wish.start = at(LocalDate.of(2027, 2, 23), "09:00");
        keepsAll();
    }

    @Test
    void refusesADayOnWhichTheHouseIsClosed() {
        wish.start = at(LocalDate.of(2026, 12, 25), "09:00");
        breaks(BookingRules.OPEN_THAT_DAY);
        wish.start = at(LocalDate.of(2026, 12, 6), "09:00");
        breaks(BookingRules.OPEN_THAT_DAY);
        wish.start = at(LocalDate.of(2026, 12, 24), "09:00");
        keepsAll();
    }

    @Test
    void refusesAStartBeforeOpening() {
        wish.start = at("07:55");
        breaks(BookingRules.WITHIN_HOURS);
        wish.start = at("08:00");
        keepsAll();
    }

    @Test
    void refusesAStartAfterClosing() {
        wish.start = at("18:00");
        breaks(BookingRules.WITHIN_HOURS);
    }

    @Test
    void refusesAVisitThatWouldNotBeDoneBeforeClosing() {
        // 45 minutes with the turnover.
        wish.start = at("17:20");
        breaks(BookingRules.DONE_BEFORE_CLOSING);
        wish.start = at("17:15");
        keepsAll();
    }

    @Test
    void refusesAStartAfterThePractitionersLicenceExpired() {
        wish.house = licensedUntil(DAY.minusDays(1));
        wish.practitioner = MEI;
        breaks(BookingRules.LICENSED);
        wish.house = licensedUntil(DAY);
        keepsAll();
    }

    @Test
    void refusesAPractitionerWhoIsNotAtWork() {
        wish.practitioner = JONAS;
        wish.start = at("12:00");
        breaks(BookingRules.AT_WORK);
        wish.start = at("13:00");
        keepsAll();
    }

    @Test
    void refusesAPractitionerWhoIsAway() {
        wish.practitioner = MEI;
        wish.start = at(LocalDate.of(2026, 12, 28), "09:00");
        breaks(BookingRules.AT_WORK);
        wish.start = at(LocalDate.of(2026, 12, 31), "09:00");
        keepsAll();
    }

    @Test
    void refusesAVisitThatRunsOverTheEndOfTheShift() {
        // Removal must begin by 11:55; hands-on from 11:20 with 20 minutes of rest needs 12:00.
        wish.practitioner = JONAS;
        wish.start = at("11:25");
        breaks(BookingRules.FITS_THE_SHIFT);
        wish.start = at("11:20");
        keepsAll();
    }

    @Test
    void asksPatientsWhoAwaitClearanceToCall() {
        wish.patient = new PatientCard(ROSA, Set.of(), true, true);
        breaks(BookingRules.CLEARED);
        wish.by = Actor.STAFF;
        keepsAll();
    }

    @Test
    void letsANewPatientBeginOnlyWithAFirstVisitWhereTheHouseSaysSo() {
        wish.house = with(rules(2, true));
        wish.patient = new PatientCard(ROSA, Set.of(), false, false);
        breaks(BookingRules.FIRST_VISIT_FIRST);
        wish.type = "initial";
        keepsAll();
        wish.type = "follow-up";
        wish.patient = new PatientCard(ROSA, Set.of(), true, false);
        keepsAll();
        wish.house = with(rules(2, false));
        wish.patient = new PatientCard(ROSA, Set.of(), false, false);
        keepsAll();
    }

    @Test
    void keepsTheMinimumGapBetweenTwoVisitsOfOnePatient() {
        for (var day : List.of(DAY.minusDays(1), DAY, DAY.plusDays(1))) {
            wish.patient = new PatientCard(ROSA, Set.of(day), true, false);
            breaks(BookingRules.MINIMUM_GAP);
        }
        wish.patient =
                new PatientCard(ROSA, Set.of(DAY.minusDays(2), DAY.plusDays(2)), true, false);
        keepsAll();
    }

    @Test
    void offersOnlyWhatTheClinicAdds() {
        wish.adjuncts = List.of("moxibustion");
        breaks(BookingRules.KNOWN_ADJUNCT);
        wish.adjuncts = List.of("cupping", "electrical_stimulation");
        keepsAll();
    }

    @Test
    void addsWhatBelongsBeforeTheRestOnlyWhereThereIsOne() {
        wish.type = "consultation";
        wish.adjuncts = List.of("electrical_stimulation");
        breaks(BookingRules.ADJUNCT_NEEDS_A_REST);
        wish.adjuncts = List.of("herbal");
        keepsAll();
    }

    @Test
    void keepsTheRhythmForPatientsNotForStaff() {
        wish.house = with(everyThirtyMinutes());
        wish.start = at("09:10");
        breaks(BookingRules.IN_RHYTHM);
        wish.by = Actor.STAFF;
        keepsAll();
        wish.by = Actor.PATIENT;
        wish.start = at("09:30");
        keepsAll();
    }

    private static AppointmentType everyThirtyMinutes() {
        var own = CLINIC.type("follow-up").orElseThrow();
        return new AppointmentType(
                own.name(), own.title(), own.room(), own.firstVisit(), 30, own.stages());
    }

    @Test
    void hasATestForEveryRule() {
        assertThat(BookingRules.ALL).hasSize(24).doesNotHaveDuplicates();
        assertThat(BookingRules.ALL.stream().map(BookingRule::reason))
                .doesNotContain(Reason.SLOT_TAKEN);
    }

    private static Clinic licensedUntil(LocalDate last) {
        var mei = CLINIC.practitioners().getFirst();
        var people =
                List.of(
                        new clinic.meridian.booking.practice.Practitioner(
                                mei.id(), mei.name(), mei.shifts(), mei.timeOff(), last),
                        CLINIC.practitioners().get(1));
        return new Clinic(
                CLINIC.id(),
                CLINIC.name(),
                CLINIC.zone(),
                CLINIC.region(),
                CLINIC.phone(),
                CLINIC.hours(),
                CLINIC.closed(),
                CLINIC.holidays(),
                CLINIC.rooms(),
                people,
                CLINIC.types(),
                CLINIC.adjuncts(),
                CLINIC.devices(),
                CLINIC.rules());
    }

    private void gated(Gates gates) {
        wish.patient = new PatientCard(ROSA, Set.of(), true, gates, null);
    }

    @Test
    void asksAPatientWhoMissedVisitsToCallAndLetsStaffBook() {
        gated(new Gates(false, null, true, Set.of()));
        breaks(BookingRules.REPEAT_NO_SHOWS);
        wish.by = Actor.STAFF;
        keepsAll();
    }

    @Test
    void asksToCallWithoutSayingWhyWhileAClinicianHasToLook() {
        gated(new Gates(false, Urgency.SOON, false, Set.of()));
        breaks(BookingRules.REVIEWED);
        gated(new Gates(false, Urgency.URGENT, false, Set.of()));
        breaks(BookingRules.REVIEWED);
        assertThat(BookingRules.broken(wish.proposal()).orElseThrow().sentence())
                .isEqualTo(
                        "We would like to speak with you before your next visit. Please call us.");
        wish.by = Actor.STAFF;
        keepsAll();
    }

    @Test
    void saysTheWordsOfTheHousesClinicianWhenItCannotWait() {
        gated(new Gates(false, Urgency.EMERGENCY, false, Set.of()));
        breaks(BookingRules.REVIEWED);
        assertThat(BookingRules.broken(wish.proposal()).orElseThrow().sentence())
                .startsWith("Please do not wait for a visit with us.");
    }

    @Test
    void usesNoAdjunctThatIsBarredForThePatientWhoeverAsks() {
        gated(new Gates(false, null, false, Set.of("electrical_stimulation")));
        keepsAll();
        wish.adjuncts = List.of("electrical_stimulation");
        wish.by = Actor.STAFF;
        breaks(BookingRules.ADJUNCTS_ALLOWED);
        assertThat(BookingRules.broken(wish.proposal()).orElseThrow().sentence())
                .isEqualTo(
                        "We do not use electrical stimulation for this patient. The visit can be"
                                + " booked without it.");
    }
}
