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
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.HoldReleased;
import clinic.meridian.events.BookingEvent.ReleaseReason;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;

import org.junit.jupiter.api.Test;

import java.time.OffsetDateTime;
import java.util.List;

/** A visit is moved into an opening that was kept for it; it stands where it was until then. */
class MovingIntoAHoldTests {

    private final Page tuesday = Page.blank();
    private final Page monday = new Page(CLINIC, DAY.minusDays(1));
    private final Appointment visit =
            tuesday.made(tuesday.book(ROSA, "follow-up", at("09:00"), MEI, null));

    private Hold kept(Page page, PatientId patient, OffsetDateTime start) {
        return page.made(
                page.sheet.hold(
                        CLINIC,
                        new HoldRequest(
                                HoldId.next(),
                                Page.card(patient),
                                HoldKind.PLAN_OFFER,
                                new Wanted("follow-up", List.of(), start, MEI, null),
                                visit.id(),
                                Actor.CLINIC),
                        NOW));
    }

    private MoveRequest into(Hold hold) {
        return new MoveRequest(
                visit.id(),
                Page.card(ROSA),
                hold.placement().start(),
                null,
                hold.id(),
                "ticket-1",
                null,
                Actor.PATIENT);
    }

    @Test
    void usesTheHoldUpOnTheSameDay() {
        var hold = kept(tuesday, ROSA, at("14:00"));
        var moved = tuesday.made(tuesday.sheet.move(CLINIC, into(hold), NOW));

        assertThat(moved.placement()).isEqualTo(hold.placement());
        assertThat(moved.id()).isEqualTo(visit.id());
        assertThat(tuesday.sheet.holds()).isEmpty();
        assertThat(tuesday.events)
                .containsExactly(
                        new AppointmentMoved(moved.visit(CLINIC), at("09:00"), Actor.PATIENT),
                        new HoldReleased(
                                hold.id(),
                                CLINIC.id(),
                                ROSA,
                                HoldKind.PLAN_OFFER,
                                ReleaseReason.BOOKED,
                                hold.placement().start(),
                                hold.placement().end()));
    }

    @Test
    void usesTheHoldUpOnAnotherDayAndLeavesNoGapInBetween() {
        var hold = kept(monday, ROSA, at(monday.sheet.date(), "14:00"));
        var arrival = monday.made(monday.sheet.secure(CLINIC, into(hold), visit, NOW));

        assertThat(monday.sheet.holds()).isEmpty();
        assertThat(monday.book(TOM, "follow-up", hold.placement().start(), MEI, null))
                .isInstanceOf(Decision.Refused.class);
        assertThat(tuesday.sheet.appointments()).containsExactly(visit);

        tuesday.made(tuesday.sheet.letGo(CLINIC, arrival));
        var moved = monday.made(monday.sheet.settle(arrival));
        assertThat(moved.placement()).isEqualTo(hold.placement());
        assertThat(tuesday.sheet.appointments()).isEmpty();
        assertThat(monday.sheet.through(hold.id())).contains(moved);
    }

    @Test
    void findsTheMoveOfTheFirstClickAtTheSecond() {
        var hold = kept(tuesday, ROSA, at("14:00"));
        var moved = tuesday.made(tuesday.sheet.move(CLINIC, into(hold), NOW));

        assertThat(tuesday.made(tuesday.sheet.move(CLINIC, into(hold), NOW))).isEqualTo(moved);
        assertThat(tuesday.events).isEmpty();
    }

    @Test
    void joinsTheSameMoveWhileItIsUnderWay() {
        var hold = kept(monday, ROSA, at(monday.sheet.date(), "14:00"));
        var arrival = monday.made(monday.sheet.secure(CLINIC, into(hold), visit, NOW));

        assertThat(monday.made(monday.sheet.secure(CLINIC, into(hold), visit, NOW)))
                .isEqualTo(arrival);
    }

    @Test
    void refusesAtTheMomentTheHoldExpires() {
        var hold = kept(tuesday, ROSA, at("14:00"));

        var late = tuesday.sheet.move(CLINIC, into(hold), hold.expiresAt());
        assertThat(Page.refusal(late).reason()).isEqualTo(Reason.HOLD_EXPIRED);
        assertThat(tuesday.sheet.appointments()).containsExactly(visit);

        var inTime = tuesday.sheet.move(CLINIC, into(hold), hold.expiresAt().minusMillis(1));
        assertThat(tuesday.made(inTime).placement()).isEqualTo(hold.placement());
    }

    @Test
    void refusesAPlaceThatIsKeptForSomebodyElse() {
        var hold = kept(tuesday, TOM, at("14:00"));

        assertThat(Page.refusal(tuesday.sheet.move(CLINIC, into(hold), NOW)).reason())
                .isEqualTo(Reason.NOT_FOUND);
    }
}
