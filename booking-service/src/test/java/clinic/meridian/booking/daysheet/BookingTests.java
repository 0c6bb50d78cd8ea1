package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.ElmStreet.COMMUNITY_ROOM;
import static clinic.meridian.booking.ElmStreet.DAY;
import static clinic.meridian.booking.ElmStreet.INES;
import static clinic.meridian.booking.ElmStreet.JONAS;
import static clinic.meridian.booking.ElmStreet.MAPLE;
import static clinic.meridian.booking.ElmStreet.MEI;
import static clinic.meridian.booking.ElmStreet.NOW;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.TOM;
import static clinic.meridian.booking.ElmStreet.WILLOW;
import static clinic.meridian.booking.ElmStreet.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.meridian.booking.ElmStreet;
import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.BookingEvent.HoldReleased;
import clinic.meridian.events.BookingEvent.ReleaseReason;
import clinic.meridian.events.BookingEvent.WaitlistOffered;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

class BookingTests {

    private final Page page = Page.blank();

    @Test
    void takesTheShortestRestWhenNobodyIsInTheWay() {
        var visit = page.made(page.book(ROSA, "follow-up", at("09:00")));

        assertThat(visit.placement().stages())
                .extracting(PlannedStage::name, PlannedStage::from, PlannedStage::to)
                .containsExactly(
                        tuple("review", 0, 10),
                        tuple("insert", 10, 15),
                        tuple("rest", 15, 35),
                        tuple("remove", 35, 40),
                        tuple("turnover", 40, 45));
        assertThat(visit.placement().end()).isEqualTo(at("09:40"));
        assertThat(visit.placement().roomFree()).isEqualTo(at("09:45"));
        assertThat(page.events).hasOnlyElementsOfType(AppointmentBooked.class).hasSize(1);
    }

    @Test
    void treatsTheNextPatientWhileTheFirstOneRests() {
        page.made(page.book(ROSA, "follow-up", at("09:00"), MEI, null));
        var next = page.made(page.book(TOM, "follow-up", at("09:15"), MEI, null));

        assertThat(next.placement().room()).isEqualTo(MAPLE);
    }

    @Test
    void restsLongerSoThatTheRemovalFallsWhereThePractitionerIsFree() {
        page.made(page.book(ROSA, "follow-up", at("09:00"), MEI, null));
        page.made(page.book(TOM, "community", at("09:45"), MEI, null));
        // After 20 minutes of rest Mei would be with Tom, from 9:45 to 9:55.
        var visit = page.made(page.book(INES, "follow-up", at("09:15"), MEI, null));

        assertThat(visit.placement().stages().get(2))
                .isEqualTo(new PlannedStage("rest", 15, 40, false, true, List.of()));
    }

    @Test
    void refusesAStartForWhichNoRestFits() {
        page.made(page.book(ROSA, "initial", at("09:50"), MEI, null));
        // Hands-on with Rosa until 10:30; a removal would fall between 9:55 and 10:05.
        assertThat(Page.refusal(page.book(TOM, "follow-up", at("09:20"), MEI, null)).reason())
                .isEqualTo(Reason.SLOT_TAKEN);
    }

    @Test
    void refusesTheRoomWhileAnotherPatientRestsInIt() {
        page.made(page.book(ROSA, "follow-up", at("09:00"), MEI, WILLOW));

        var other = page.book(TOM, "follow-up", at("09:20"), JONAS, WILLOW);

        assertThat(Page.refusal(other).reason()).isEqualTo(Reason.SLOT_TAKEN);
    }

    @Test
    void refusesTheRoomUntilItIsTurnedOver() {
        page.made(page.book(ROSA, "follow-up", at("09:00"), MEI, WILLOW));

        assertThat(Page.refusal(page.book(TOM, "follow-up", at("09:40"), JONAS, WILLOW)).reason())
                .isEqualTo(Reason.SLOT_TAKEN);
        assertThat(page.made(page.book(TOM, "follow-up", at("09:45"), JONAS, WILLOW)).placement())
                .extracting(Placement::room)
                .isEqualTo(WILLOW);
    }

    @Test
    void seatsMoreThanThereAreChairsOnlyWhereTheClinicSaysSo() {
        var page = new Page(ElmStreet.overbooked(1), DAY);
        for (int i = 0; i < 4; i++) {
            page.made(
                    page.book(
                            new PatientId("p" + i),
                            "community",
                            at("09:%d0".formatted(i)),
                            i < 3 ? MEI : JONAS,
                            null));
        }
        page.made(page.book(new PatientId("p5"), "follow-up", at("11:00"), MEI, WILLOW));
        assertThat(Page.refusal(page.book(TOM, "follow-up", at("11:15"), JONAS, WILLOW)).reason())
                .isEqualTo(Reason.SLOT_TAKEN);
        assertThat(Page.refusal(page.book(TOM, "community", at("09:40"), JONAS, null)).reason())
                .isEqualTo(Reason.SLOT_TAKEN);
    }

    @Test
    void seatsAsManyInTheCommunityRoomAsItHasChairs() {
        for (int i = 0; i < 3; i++) {
            var visit =
                    page.made(
                            page.book(
                                    new PatientId("p" + i),
                                    "community",
                                    at("09:%d0".formatted(i)),
                                    MEI,
                                    null));
            assertThat(visit.placement().room()).isEqualTo(COMMUNITY_ROOM);
        }
        assertThat(Page.refusal(page.book(TOM, "community", at("09:30"), JONAS, null)).reason())
                .isEqualTo(Reason.SLOT_TAKEN);
        assertThat(page.made(page.book(TOM, "community", at("09:50"), JONAS, null))).isNotNull();
    }

    @Test
    void refusesAPatientInTwoPlaces() {
        page.made(page.book(ROSA, "follow-up", at("09:00"), MEI, null));

        assertThat(Page.refusal(page.book(ROSA, "follow-up", at("09:30"), JONAS, null)).reason())
                .isEqualTo(Reason.SLOT_TAKEN);
    }

    @Test
    void findsWhatWasBookedWhenAskedAgainWithTheSameId() {
        var request =
                new VisitRequest(
                        AppointmentId.next(),
                        Page.card(ROSA),
                        Wanted.of("follow-up", at("09:00")),
                        null,
                        page.by);
        var first = page.made(page.sheet.book(page.house, request, NOW));
        var again = page.made(page.sheet.book(page.house, request, NOW));

        assertThat(again).isEqualTo(first);
        assertThat(page.events).isEmpty();
    }

    @Test
    void keepsAHeldOpeningFromOthers() {
        page.made(page.hold("consultation", at("09:00"), HoldKind.FORM));
        page.made(page.hold("consultation", at("09:00"), HoldKind.FORM));

        assertThat(page.events).hasOnlyElementsOfType(HoldPlaced.class);
        assertThat(Page.refusal(page.book(TOM, "consultation", at("09:00"))).reason())
                .isEqualTo(Reason.SLOT_TAKEN);
    }

    @Test
    void booksWhatWasHeldUntilTheMomentItExpires() {
        var hold = page.made(page.hold("follow-up", at("09:00"), HoldKind.FORM));
        assertThat(hold.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));

        page.now = hold.expiresAt();
        assertThat(Page.refusal(page.redeem(hold, ROSA)).reason()).isEqualTo(Reason.HOLD_EXPIRED);

        page.now = hold.expiresAt().minusNanos(1);
        var visit = page.made(page.redeem(hold, ROSA));
        assertThat(visit.placement()).isEqualTo(hold.placement());
        assertThat(page.sheet.holds()).isEmpty();
        assertThat(page.events)
                .contains(hold.released(page.house, ReleaseReason.BOOKED))
                .hasSize(2);
    }

    @Test
    void givesAnExpiredHoldsOpeningToTheNextWhoAsks() {
        var hold = page.made(page.hold("follow-up", at("09:00"), HoldKind.FORM));
        page.now = hold.expiresAt();

        page.made(page.book(TOM, "follow-up", at("09:00")));

        assertThat(Page.refusal(page.redeem(hold, ROSA)).reason()).isEqualTo(Reason.HOLD_EXPIRED);
    }

    @Test
    void dropsExpiredHoldsAndSaysSo() {
        var hold = page.made(page.hold("follow-up", at("09:00"), HoldKind.FORM));
        assertThat(page.made(page.sheet.dropExpired(page.house, hold.expiresAt().minusMillis(1))))
                .isZero();
        assertThat(page.made(page.sheet.dropExpired(page.house, hold.expiresAt()))).isOne();
        assertThat(page.events)
                .containsExactly(
                        new HoldReleased(
                                hold.id(),
                                page.house.id(),
                                null,
                                HoldKind.FORM,
                                ReleaseReason.EXPIRED,
                                hold.placement().start(),
                                hold.placement().end()));
    }

    @Test
    void offersToWhoWaitsForHalfAnHourButNeverWithinFourHoursOfTheStart() {
        var early = page.made(waiting(ROSA, at("09:00")));
        assertThat(early.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(page.events)
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        WaitlistOffered.class,
                        offered -> {
                            assertThat(offered.patient()).isEqualTo(ROSA);
                            assertThat(offered.expiresAt()).isEqualTo(early.expiresAt());
                        });

        page.now = at("16:00").toInstant().minus(Duration.ofMinutes(250));
        assertThat(page.made(waiting(TOM, at("16:00"))).expiresAt())
                .isEqualTo(page.now.plus(Duration.ofMinutes(10)));
        page.now = at("17:00").toInstant().minus(Duration.ofHours(4));
        assertThat(Page.refusal(waiting(INES, at("17:00"))).reason()).isEqualTo(Reason.TOO_SOON);
    }

    private Decision<Hold> waiting(PatientId patient, OffsetDateTime start) {
        return page.sheet.hold(
                page.house,
                new HoldRequest(
                        HoldId.next(),
                        Page.card(patient),
                        HoldKind.WAITLIST_OFFER,
                        Wanted.of("follow-up", start),
                        null,
                        Actor.CLINIC),
                page.now);
    }

    @Test
    void offersForThreeDaysButNeverWithinADayOfTheStart() {
        var early = page.made(page.hold("follow-up", at("09:00"), HoldKind.PLAN_OFFER));
        assertThat(early.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(3)));

        page.now = at("10:00").toInstant().minus(Duration.ofHours(30));
        var late = page.made(page.hold("follow-up", at("10:00"), HoldKind.PLAN_OFFER));
        assertThat(late.expiresAt()).isEqualTo(page.now.plus(Duration.ofHours(6)));

        page.now = at("11:00").toInstant().minus(Duration.ofHours(24));
        assertThat(Page.refusal(page.hold("follow-up", at("11:00"), HoldKind.PLAN_OFFER)).reason())
                .isEqualTo(Reason.TOO_SOON);
    }

    @Test
    void refusesAHoldForAnotherTypeThanItWasKeptFor() {
        var hold = page.made(page.hold("follow-up", at("09:00"), HoldKind.FORM));
        var other =
                new VisitRequest(
                        AppointmentId.next(),
                        Page.card(ROSA),
                        Wanted.of("initial", at("09:00")),
                        hold.id(),
                        page.by);

        var refusal = Page.refusal(page.sheet.book(page.house, other, NOW));

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_REQUEST);
        assertThat(refusal.field()).isEqualTo("type");
    }

    @Test
    void givesAPatientTheirUsualPractitionerWhenAnybodyWouldDo() {
        var knowsJonas = new PatientCard(ROSA, Set.of(), true, Gates.OPEN, JONAS);
        var request =
                new VisitRequest(
                        AppointmentId.next(),
                        knowsJonas,
                        Wanted.of("follow-up", at("09:00")),
                        null,
                        page.by);

        var visit = page.made(page.sheet.book(page.house, request, NOW));

        assertThat(visit.placement().practitioner()).isEqualTo(JONAS);
    }
}
