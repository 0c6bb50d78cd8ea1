package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.ElmStreet.COMMUNITY_ROOM;
import static clinic.meridian.booking.ElmStreet.MAPLE;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.TOM;
import static clinic.meridian.booking.ElmStreet.WILLOW;
import static clinic.meridian.booking.ElmStreet.at;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.events.RoomId;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** From the door to the last needle. */
class TreatingTests {

    private final Page page = Page.blank();
    private Appointment visit;

    @BeforeEach
    void rosaHasAVisitAtNine() {
        visit = page.made(page.book(ROSA, "follow-up", at("09:00"), null, WILLOW));
    }

    private static Instant time(String time) {
        return at(time).toInstant();
    }

    @CanIgnoreReturnValue
    private Appointment arrived(String time) {
        return page.made(page.sheet.arrive(page.house, visit.id(), null, null, time(time)));
    }

    private Decision<Appointment> room(@Nullable RoomId room, String time) {
        return page.sheet.room(page.house, visit.id(), null, room, time(time));
    }

    private Decision<Appointment> needlesIn(String time) {
        return page.sheet.needlesIn(page.house, visit.id(), null, time(time));
    }

    private Decision<Appointment> needlesOut(String time) {
        return page.sheet.needlesOut(page.house, visit.id(), null, time(time));
    }

    private static Arrival arrival(Appointment visit) {
        return java.util.Objects.requireNonNull(visit.arrival());
    }

    @Test
    void goesFromTheDoorToTheLastNeedle() {
        assertThat(arrival(arrived("08:58")).presence()).isEqualTo(Presence.WAITING);
        assertThat(arrival(page.made(room(null, "09:00"))).presence()).isEqualTo(Presence.IN_ROOM);
        var in = arrival(page.made(needlesIn("09:15")));
        assertThat(in.presence()).isEqualTo(Presence.NEEDLES_IN);
        assertThat(in.removalDueAt()).isEqualTo(time("09:35"));
        var out = arrival(page.made(needlesOut("09:36")));
        assertThat(out)
                .isEqualTo(
                        new Arrival(
                                time("08:58"),
                                0,
                                time("09:00"),
                                time("09:15"),
                                time("09:35"),
                                time("09:36"),
                                false));
        assertThat(page.events).isEmpty();
    }

    @Test
    void countsAStepThatIsToldTwiceOnce() {
        arrived("09:00");
        page.made(room(null, "09:01"));
        var in = page.made(needlesIn("09:15"));
        assertThat(page.made(room(null, "09:20"))).isEqualTo(in);
        assertThat(page.made(needlesIn("09:20"))).isEqualTo(in);
        var out = page.made(needlesOut("09:35"));
        assertThat(page.made(needlesOut("09:40"))).isEqualTo(out);
    }

    @Test
    void doesNothingWithAPatientWhoIsNotHere() {
        assertThat(Page.refusal(room(null, "09:00")).sentence())
                .isEqualTo("The patient has not arrived yet.");
        assertThat(Page.refusal(needlesIn("09:00")).reason()).isEqualTo(Reason.WRONG_STATUS);
        assertThat(Page.refusal(needlesOut("09:00")).reason()).isEqualTo(Reason.WRONG_STATUS);
    }

    @Test
    void takesNoNeedlesOutThatAreNotIn() {
        arrived("09:00");
        assertThat(Page.refusal(needlesOut("09:10")).sentence())
                .isEqualTo("No needles were put in yet.");
    }

    @Test
    void putsNoNeedlesInWhereTheVisitHasNone() {
        visit = page.made(page.book(TOM, "consultation", at("11:00")));
        arrived("11:00");
        assertThat(Page.refusal(needlesIn("11:05")).sentence())
                .isEqualTo("Visits of this type are without needles.");
    }

    @Test
    void shortensTheRestToItsLeastWhenThePatientCameTenMinutesLate() {
        // Somebody else is treated just when twenty minutes of rest would end, so more are planned.
        var mei = visit.placement().practitioner();
        page.made(
                page.sheet.cancel(
                        page.house,
                        visit.id(),
                        null,
                        "patient",
                        clinic.meridian.events.BookingEvent.Actor.STAFF,
                        page.now));
        page.made(page.book(TOM, "consultation", at("09:20"), mei, MAPLE));
        visit = page.made(page.book(ROSA, "follow-up", at("09:00"), mei, WILLOW));
        var planned = visit.placement().rest().orElseThrow();
        assertThat(planned.to() - planned.from()).isGreaterThan(20);

        arrived("09:10");
        assertThat(arrival(page.made(needlesIn("09:25"))).removalDueAt()).isEqualTo(time("09:45"));
    }

    @Test
    void restsAsPlannedWhenThePatientCameNineMinutesLate() {
        var planned = visit.placement().rest().orElseThrow();
        arrived("09:09");
        assertThat(arrival(page.made(needlesIn("09:20"))).removalDueAt())
                .isEqualTo(time("09:20").plusSeconds(60L * (planned.to() - planned.from())));
    }

    @Test
    void treatsInAnotherRoomThatIsFree() {
        arrived("09:00");
        var moved = page.made(room(MAPLE, "09:00"));
        assertThat(moved.placement().room()).isEqualTo(MAPLE);
        assertThat(page.made(page.book(TOM, "follow-up", at("09:15"), null, WILLOW)).status())
                .isEqualTo(Status.BOOKED);
    }

    @Test
    void refusesARoomThatIsTakenOrDoesNotSuit() {
        page.made(page.book(TOM, "follow-up", at("09:15"), null, MAPLE));
        arrived("09:00");
        assertThat(Page.refusal(room(MAPLE, "09:00")).sentence()).isEqualTo("Maple is taken.");
        assertThat(Page.refusal(room(COMMUNITY_ROOM, "09:00")).reason())
                .isEqualTo(Reason.INVALID_REQUEST);
        assertThat(Page.refusal(room(new RoomId("room-9"), "09:00")).reason())
                .isEqualTo(Reason.NOT_FOUND);
    }
}
