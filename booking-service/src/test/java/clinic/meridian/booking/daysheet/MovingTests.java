package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.DAY;
import static clinic.meridian.booking.ElmStreet.MEI;
import static clinic.meridian.booking.ElmStreet.NOW;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.TOM;
import static clinic.meridian.booking.ElmStreet.at;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentMoved;

import org.junit.jupiter.api.Test;

import java.time.OffsetDateTime;

class MovingTests {

    private final Page tuesday = Page.blank();
    private final Page thursday = new Page(CLINIC, DAY.plusDays(2));
    private final OffsetDateTime thursdayAtTen = at(DAY.plusDays(2), "10:00");

    private Appointment rosaOnTuesday() {
        return tuesday.made(tuesday.book(ROSA, "follow-up", at("09:00"), MEI, null));
    }

    private Incoming secured(Appointment visit) {
        return thursday.made(
                thursday.sheet.secure(CLINIC, thursday.moving(visit, thursdayAtTen), visit, NOW));
    }

    @Test
    void movesWithinTheDayEvenOverItsOwnOldTime() {
        var visit = rosaOnTuesday();
        var moved =
                tuesday.made(tuesday.sheet.move(CLINIC, tuesday.moving(visit, at("09:10")), NOW));

        assertThat(moved.placement().start()).isEqualTo(at("09:10"));
        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.sequence()).isEqualTo(1);
        assertThat(tuesday.events)
                .containsExactly(
                        new AppointmentMoved(moved.visit(CLINIC), at("09:00"), Actor.STAFF));
        assertThat(tuesday.sheet.appointments()).hasSize(1);
    }

    @Test
    void changesNothingWhenMovedToWhereItIs() {
        var visit = rosaOnTuesday();
        assertThat(
                        tuesday.made(
                                tuesday.sheet.move(
                                        CLINIC, tuesday.moving(visit, at("09:00")), NOW)))
                .isEqualTo(visit);
        assertThat(tuesday.events).isEmpty();
    }

    @Test
    void hasToBeConfirmedAnewAfterAMove() {
        var visit = rosaOnTuesday();
        tuesday.made(tuesday.sheet.confirm(CLINIC, visit.id(), null, Actor.PATIENT));
        var moved =
                tuesday.made(tuesday.sheet.move(CLINIC, tuesday.moving(visit, at("11:00")), NOW));
        assertThat(moved.status()).isEqualTo(Status.BOOKED);
    }

    @Test
    void keepsThePractitionerWhenItCan() {
        var visit = rosaOnTuesday();
        tuesday.made(tuesday.book(TOM, "consultation", at("14:00"), MEI, null));
        var elsewhere =
                tuesday.made(tuesday.sheet.move(CLINIC, tuesday.moving(visit, at("13:00")), NOW));
        assertThat(elsewhere.placement().practitioner()).isEqualTo(MEI);
        var busy =
                tuesday.made(tuesday.sheet.move(CLINIC, tuesday.moving(visit, at("14:00")), NOW));
        assertThat(busy.placement().practitioner()).isNotEqualTo(MEI);
    }

    @Test
    void keepsTheNewPlaceBeforeItLetsTheOldOneGo() {
        var arrival = secured(rosaOnTuesday());

        assertThat(thursday.events).isEmpty();
        assertThat(thursday.sheet.appointments()).isEmpty();
        assertThat(Page.refusal(thursday.book(TOM, "follow-up", thursdayAtTen, MEI, null)).reason())
                .isEqualTo(Reason.SLOT_TAKEN);

        var moved = tuesday.made(tuesday.sheet.letGo(CLINIC, arrival));
        assertThat(tuesday.events)
                .containsExactly(
                        new AppointmentMoved(moved.visit(CLINIC), at("09:00"), Actor.STAFF));
        assertThat(tuesday.sheet.appointments()).isEmpty();

        thursday.made(thursday.sheet.settle(arrival));
        assertThat(thursday.events).isEmpty();
        assertThat(thursday.sheet.appointments()).containsExactly(moved);
        assertThat(thursday.sheet.incoming()).isEmpty();
    }

    @Test
    void canRepeatEveryStepOfAMove() {
        var arrival = secured(rosaOnTuesday());
        tuesday.made(tuesday.sheet.letGo(CLINIC, arrival));
        tuesday.made(tuesday.sheet.letGo(CLINIC, arrival));
        assertThat(tuesday.events).isEmpty();

        var moved = thursday.made(thursday.sheet.settle(arrival));
        var confirmed =
                thursday.made(thursday.sheet.confirm(CLINIC, moved.id(), null, Actor.PATIENT));
        thursday.made(thursday.sheet.settle(arrival));
        assertThat(thursday.sheet.appointments()).containsExactly(confirmed);
    }

    @Test
    void givesThePlaceBackWhenTheVisitWasCancelledInTheMeantime() {
        var visit = rosaOnTuesday();
        var arrival = secured(visit);
        tuesday.made(tuesday.sheet.cancel(CLINIC, visit.id(), null, "illness", Actor.PATIENT, NOW));

        assertThat(Page.refusal(tuesday.sheet.letGo(CLINIC, arrival)).reason())
                .isEqualTo(Reason.STALE_VERSION);
        thursday.made(thursday.sheet.giveUp(arrival));
        assertThat(thursday.sheet).isEqualTo(DaySheet.blank(CLINIC.id(), DAY.plusDays(2)));
    }

    @Test
    void letsOnlyOneOfTwoMovesWin() {
        var visit = rosaOnTuesday();
        var arrival = secured(visit);
        assertThat(
                        Page.refusal(
                                        thursday.sheet.secure(
                                                CLINIC,
                                                thursday.moving(visit, thursdayAtTen),
                                                visit,
                                                NOW))
                                .reason())
                .isEqualTo(Reason.STALE_VERSION);

        tuesday.made(tuesday.sheet.letGo(CLINIC, arrival));
        var late = new Incoming(arrival.appointment(), arrival.from(), "ticket-2", Actor.STAFF);
        assertThat(Page.refusal(tuesday.sheet.letGo(CLINIC, late)).reason())
                .isEqualTo(Reason.STALE_VERSION);
    }

    @Test
    void refusesToMoveToATakenTimeAndLeavesTheVisitWhereItWas() {
        var visit = rosaOnTuesday();
        thursday.made(thursday.book(TOM, "initial", thursdayAtTen, MEI, null));
        var withMei =
                new MoveRequest(
                        visit.id(),
                        Page.card(ROSA),
                        thursdayAtTen,
                        MEI,
                        null,
                        "t",
                        null,
                        Actor.STAFF);

        assertThat(Page.refusal(thursday.sheet.secure(CLINIC, withMei, visit, NOW)).reason())
                .isEqualTo(Reason.SLOT_TAKEN);
        assertThat(tuesday.sheet.appointments()).containsExactly(visit);
    }
}
