package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.ElmStreet.DAY;
import static clinic.meridian.booking.ElmStreet.JONAS;
import static clinic.meridian.booking.ElmStreet.MAPLE;
import static clinic.meridian.booking.ElmStreet.MEI;
import static clinic.meridian.booking.ElmStreet.at;
import static clinic.meridian.booking.ElmStreet.licensedUntil;
import static clinic.meridian.booking.ElmStreet.with;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.practice.TimeOff;
import clinic.meridian.booking.practice.TimeSpan;
import clinic.meridian.events.BookingEvent.Actor;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/** When it is asked for, on both sides of each bound. */
class HoursRulesTests {

    private final Wish wish = new Wish();

    @Test
    void refusesARoomThatIsOutOfOrder() {
        wish.house = with(MAPLE, new TimeOff(DAY.minusDays(1), DAY));
        wish.keepsAll();
        wish.room = MAPLE;
        wish.breaks(HoursRules.ROOM_IN_ORDER);
        wish.start = at(DAY.plusDays(1), "09:00");
        wish.keepsAll();
    }

    @Test
    void refusesAPublicHolidayAndNamesIt() {
        wish.start = at(LocalDate.of(2026, 11, 26), "09:00");
        wish.breaks(HoursRules.OPEN_THAT_DAY);
        assertThat(wish.refusal().sentence())
                .isEqualTo("We are closed on Thursday 26 November 2026 (Thanksgiving Day).");
    }

    @Test
    void refusesAnHourInWhichThePractitionerIsAway() {
        wish.house =
                with(MEI, new TimeOff(DAY, DAY, new TimeSpan(LocalTime.of(9, 0), LocalTime.NOON)));
        wish.practitioner = MEI;
        wish.breaks(HoursRules.AT_WORK);
        wish.start = at("12:00");
        wish.keepsAll();
    }

    @Test
    void refusesAStartInThePast() {
        wish.by = Actor.STAFF;
        wish.now = wish.start.toInstant().plusMillis(1);
        wish.breaks(HoursRules.NOT_IN_THE_PAST);
        wish.now = wish.start.toInstant();
        wish.keepsAll();
    }

    @Test
    void refusesAPatientWhoBooksWithinTheMinimumNotice() {
        wish.now = wish.start.toInstant().minus(Duration.ofMinutes(60)).plusMillis(1);
        wish.breaks(HoursRules.MINIMUM_NOTICE);
        wish.now = wish.start.toInstant().minus(Duration.ofMinutes(60));
        wish.keepsAll();
    }

    @Test
    void letsStaffAndThoseWithAHoldBookWithinTheMinimumNotice() {
        wish.now = wish.start.toInstant().minus(Duration.ofMinutes(5));
        wish.by = Actor.STAFF;
        wish.keepsAll();
        wish.by = Actor.PATIENT;
        wish.held = true;
        wish.keepsAll();
    }

    @Test
    void refusesADayBeyondTheHorizon() {
        // 13 weeks after Tuesday 24 November 2026 is Tuesday 23 February 2027.
        wish.start = at(LocalDate.of(2027, 2, 24), "09:00");
        wish.breaks(HoursRules.WITHIN_THE_HORIZON);
        wish.start = at(LocalDate.of(2027, 2, 23), "09:00");
        wish.keepsAll();
    }

    @Test
    void refusesADayOnWhichTheHouseIsClosed() {
        wish.start = at(LocalDate.of(2026, 12, 25), "09:00");
        wish.breaks(HoursRules.OPEN_THAT_DAY);
        wish.start = at(LocalDate.of(2026, 12, 6), "09:00");
        wish.breaks(HoursRules.OPEN_THAT_DAY);
        wish.start = at(LocalDate.of(2026, 12, 24), "09:00");
        wish.keepsAll();
    }

    @Test
    void refusesAStartBeforeOpening() {
        wish.start = at("07:55");
        wish.breaks(HoursRules.WITHIN_HOURS);
        wish.start = at("08:00");
        wish.keepsAll();
    }

    @Test
    void refusesAStartAfterClosing() {
        wish.start = at("18:00");
        wish.breaks(HoursRules.WITHIN_HOURS);
    }

    @Test
    void refusesAVisitThatWouldNotBeDoneBeforeClosing() {
        // 45 minutes with the turnover.
        wish.start = at("17:20");
        wish.breaks(HoursRules.DONE_BEFORE_CLOSING);
        wish.start = at("17:15");
        wish.keepsAll();
    }

    @Test
    void refusesAStartAfterThePractitionersLicenceExpired() {
        wish.house = licensedUntil(DAY.minusDays(1));
        wish.practitioner = MEI;
        wish.breaks(HoursRules.LICENSED);
        wish.house = licensedUntil(DAY);
        wish.keepsAll();
    }

    @Test
    void refusesAPractitionerWhoIsNotAtWork() {
        wish.practitioner = JONAS;
        wish.start = at("12:00");
        wish.breaks(HoursRules.AT_WORK);
        wish.start = at("13:00");
        wish.keepsAll();
    }

    @Test
    void refusesAPractitionerWhoIsAway() {
        wish.practitioner = MEI;
        wish.start = at(LocalDate.of(2026, 12, 28), "09:00");
        wish.breaks(HoursRules.AT_WORK);
        wish.start = at(LocalDate.of(2026, 12, 31), "09:00");
        wish.keepsAll();
    }

    @Test
    void refusesAVisitThatRunsOverTheEndOfTheShift() {
        // Removal must begin by 11:55; hands-on from 11:20 with 20 minutes of rest needs 12:00.
        wish.practitioner = JONAS;
        wish.start = at("11:25");
        wish.breaks(HoursRules.FITS_THE_SHIFT);
        wish.start = at("11:20");
        wish.keepsAll();
    }
}
