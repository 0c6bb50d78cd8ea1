package clinic.meridian.booking.waitlist;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.JONAS;
import static clinic.meridian.booking.ElmStreet.NOW;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.TOM;
import static clinic.meridian.booking.ElmStreet.WILLOW;
import static clinic.meridian.booking.ElmStreet.at;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.Visit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the list itself decides. */
class WaitlistTests {

    private static final AppointmentId ROSAS_VISIT = new AppointmentId("rosas-visit");
    private static final Freed NINE = new Freed("nine", at("09:00"), at("09:40"));
    private static final Freed TEN = new Freed("ten", at("10:00"), at("10:40"));

    private static Waiting waiting(
            String id, PatientId patient, @Nullable AppointmentId instead, Instant since) {
        return Waiting.since(
                since,
                id,
                patient,
                "follow-up",
                List.of(),
                null,
                LocalDate.of(2026, 11, 24),
                LocalDate.of(2026, 12, 20),
                instead);
    }

    private static final Waiting ROSA_WAITS = waiting("rosa-waits", ROSA, ROSAS_VISIT, NOW);
    private static final Waiting TOM_WAITS =
            waiting("tom-waits", TOM, null, NOW.plus(Duration.ofHours(1)));

    private static final Waitlist BOTH =
            Waitlist.blank(CLINIC.id()).join(ROSA_WAITS).join(TOM_WAITS).free(NINE);

    private static Offered offer(String hold, Freed time) {
        return new Offered(
                new HoldId(hold), time.id(), time.start(), time.end(), JONAS, WILLOW, NOW, null);
    }

    private static Waitlist offering(Waitlist list, String id, String hold, Freed time) {
        return list.offering(id, offer(hold, time)).orElseThrow();
    }

    private static Visit rosasVisit(String start) {
        return new Visit(
                ROSAS_VISIT,
                CLINIC.id(),
                ROSA,
                2,
                1,
                "follow-up",
                at(start),
                at(start).plusMinutes(40),
                CLINIC.zone(),
                JONAS,
                WILLOW,
                NOW);
    }

    @Test
    void keepsThePlaceInLineOfWhoAsksAgain() {
        var later = waiting("again", ROSA, ROSAS_VISIT, NOW.plus(Duration.ofDays(2)));
        assertThat(BOTH.join(later)).isEqualTo(BOTH);
        var forAnother = waiting("b", ROSA, new AppointmentId("another"), NOW);
        assertThat(BOTH.join(forAnother).waiting()).hasSize(3);
    }

    @Test
    void remembersFreedTimeOnceAndOnlyWhileSomebodyWaits() {
        assertThat(BOTH.free(NINE)).isEqualTo(BOTH);
        assertThat(BOTH.free(TEN).freed()).containsExactly(NINE, TEN);
        assertThat(Waitlist.blank(CLINIC.id()).free(NINE).freed()).isEmpty();
        assertThat(BOTH.leave("rosa-waits").leave("tom-waits").freed()).isEmpty();
    }

    @Test
    void asksOneAtATimeAboutOneTime() {
        var asking = offering(BOTH, "rosa-waits", "h1", NINE);
        assertThat(asking.unasked()).isEmpty();
        assertThat(asking.offering("tom-waits", offer("h2", NINE))).isEmpty();
    }

    @Test
    void makesOneOfferAtATimeToOnePatient() {
        var asking = offering(BOTH.free(TEN), "rosa-waits", "h1", NINE);
        assertThat(asking.offering("rosa-waits", offer("h2", TEN))).isEmpty();
        assertThat(asking.offering("tom-waits", offer("h2", TEN))).isPresent();
    }

    @Test
    void goesOnToTheNextWhenAnOfferRunsOut() {
        var after = offering(BOTH, "rosa-waits", "h1", NINE).lapsed(new HoldId("h1"));
        assertThat(after.unasked()).containsExactly(NINE);
        assertThat(after.find("rosa-waits").orElseThrow().lapses()).isOne();
        assertThat(after.lapsed(new HoldId("h1"))).isEqualTo(after);
        assertThat(after.offering("tom-waits", offer("h2", NINE))).isPresent();
    }

    @Test
    void strikesOutWhoLetsThreeOffersRunOut() {
        var list = BOTH;
        for (int i = 1; i <= 3; i++) {
            assertThat(list.find("rosa-waits")).isPresent();
            var hold = "h" + i;
            list = offering(list, "rosa-waits", hold, NINE).lapsed(new HoldId(hold));
        }
        assertThat(list.find("rosa-waits")).isEmpty();
        assertThat(list.find("tom-waits")).isPresent();
    }

    @Test
    void doesNotHoldANoAgainstAnybody() {
        var list = BOTH;
        for (int i = 1; i <= 5; i++) {
            var hold = "h" + i;
            list = offering(list, "rosa-waits", hold, NINE).declined(new HoldId(hold));
        }
        assertThat(list.find("rosa-waits").orElseThrow().lapses()).isZero();
        assertThat(list.find("rosa-waits").orElseThrow().passed()).hasSize(5);
    }

    @Test
    void forgetsAnIntentThatCouldNotBeKept() {
        var refused = offering(BOTH, "rosa-waits", "h1", NINE).refused(new HoldId("h1"));
        assertThat(refused).isEqualTo(BOTH);
    }

    @Test
    void takesWhoAcceptsOffTheListEvenWhenItHadGivenThemUp() {
        var hold = new HoldId("h1");
        var asking = offering(BOTH, "rosa-waits", "h1", NINE);
        assertThat(asking.accepted(hold).find("rosa-waits")).isEmpty();
        assertThat(asking.lapsed(hold).accepted(hold).find("rosa-waits")).isEmpty();
        assertThat(asking.accepted(hold).accepted(hold)).isEqualTo(asking.accepted(hold));
    }

    @Test
    void servesWhoseVisitWentIntoTheOffer() {
        var asking = offering(BOTH, "rosa-waits", "h1", NINE);
        assertThat(asking.visitMoved(rosasVisit("09:00")).find("rosa-waits")).isEmpty();
    }

    @Test
    void takesBackAnOfferThatIsNotEarlierAnyMore() {
        var asking = offering(BOTH, "rosa-waits", "h1", NINE);
        var rosa = asking.visitMoved(rosasVisit("08:00")).find("rosa-waits").orElseThrow();
        assertThat(rosa.offer()).isNull();
        assertThat(rosa.lapses()).isZero();
        assertThat(asking.visitMoved(rosasVisit("15:00"))).isEqualTo(asking);
    }

    @Test
    void letsThemGoWithTheirVisitUnlessTheClinicCalledItOff() {
        assertThat(BOTH.visitGone(ROSAS_VISIT).find("rosa-waits")).isEmpty();
        var still = BOTH.visitCalledOff(ROSAS_VISIT).find("rosa-waits").orElseThrow();
        assertThat(still.instead()).isNull();
        assertThat(still.since()).isEqualTo(NOW);
    }

    @Test
    void servesWhoHasBookedSinceInDaysThatSuit() {
        var toms =
                new Visit(
                        new AppointmentId("toms-visit"),
                        CLINIC.id(),
                        TOM,
                        1,
                        0,
                        "follow-up",
                        at("11:00"),
                        at("11:40"),
                        CLINIC.zone(),
                        JONAS,
                        WILLOW,
                        NOW.plus(Duration.ofHours(2)));
        assertThat(BOTH.booked(toms).find("tom-waits")).isEmpty();
        assertThat(BOTH.booked(rosasVisit("11:00"))).isEqualTo(BOTH);
    }

    @Test
    void strikesOutWhoseLastDayIsOverAndTimeThatIsTooClose() {
        var day = LocalDate.of(2026, 12, 1);
        assertThat(BOTH.tidied(day, NOW)).isEqualTo(BOTH);
        assertThat(BOTH.tidied(day, NINE.end().toInstant()).freed()).isEmpty();
        assertThat(BOTH.tidied(LocalDate.of(2026, 12, 21), NOW).waiting()).isEmpty();
        var asking = offering(BOTH, "rosa-waits", "h1", NINE);
        assertThat(asking.tidied(day, NINE.end().toInstant())).isEqualTo(asking);
    }

    @Test
    void keepsTimeThatSomebodyIsAskedAbout() {
        var asking = offering(BOTH, "rosa-waits", "h1", NINE);
        assertThat(asking.served(NINE)).isEqualTo(asking);
        assertThat(BOTH.served(NINE).freed()).isEmpty();
        assertThat(asking.knowing(new HoldId("h1"))).isPresent();
        assertThat(asking.lapsed(new HoldId("h1")).knowing(new HoldId("h1"))).isPresent();
        assertThat(asking.knowing(new HoldId("h2"))).isEmpty();
    }
}
