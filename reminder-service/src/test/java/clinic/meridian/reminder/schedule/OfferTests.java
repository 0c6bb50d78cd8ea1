package clinic.meridian.reminder.schedule;

import static clinic.meridian.reminder.schedule.Cast.NEW_YORK;
import static clinic.meridian.reminder.schedule.Cast.ROSA;
import static clinic.meridian.reminder.schedule.Cast.STANDARD;
import static clinic.meridian.reminder.schedule.Cast.at;
import static clinic.meridian.reminder.schedule.Cast.reachable;
import static clinic.meridian.reminder.schedule.Cast.the;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;
import clinic.meridian.reminder.policy.Kind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Offers that last minutes, and those that replace a visit. */
class OfferTests {

    private static final Instant NOON = at("2026-11-23T12:00");
    private static final Instant NIGHT = at("2026-11-23T23:00");

    private static HoldPlaced hold(HoldKind kind, Instant until) {
        var start = LocalDateTime.parse("2026-12-02T10:00").atZone(NEW_YORK).toOffsetDateTime();
        return new HoldPlaced(
                new HoldId("hold-1"),
                new ClinicId("elm-street"),
                ROSA,
                kind,
                "follow-up",
                start,
                start.plusMinutes(40),
                NEW_YORK,
                new PractitionerId("prac-1"),
                new RoomId("room-1"),
                new AppointmentId("visit-1"),
                until);
    }

    private static Schedule offered(HoldKind kind, Instant now) {
        var placed = hold(kind, now.plus(Duration.ofMinutes(30)));
        return new Course(STANDARD, now)
                .offer(placed, null, placed.start().plusDays(2), NEW_YORK)
                .orElseThrow()
                .schedule();
    }

    private static Verdict verdict(Schedule schedule, Kind kind, Recipient recipient, Instant now) {
        return Truth.check(STANDARD, the(kind, schedule), schedule, recipient, now);
    }

    @Test
    void goesByTextAtOnceAndByMailWhereThereIsNoPhone() {
        var schedule = offered(HoldKind.WAITLIST_OFFER, NOON);
        assertThat(verdict(schedule, Kind.WAITLIST_OFFER, reachable(Channel.SMS), NOON))
                .isEqualTo(new Verdict.Send(Channel.SMS));
        assertThat(
                        verdict(
                                schedule,
                                Kind.WAITLIST_OFFER,
                                reachable(Channel.SMS, Channel.EMAIL),
                                NOON))
                .isEqualTo(new Verdict.Send(Channel.SMS));
        assertThat(verdict(schedule, Kind.WAITLIST_OFFER, reachable(Channel.EMAIL), NOON))
                .isEqualTo(new Verdict.Send(Channel.EMAIL));
    }

    @Test
    void goesByMailAtOnceWhenTheCapOnTextsIsReached() {
        var schedule = offered(HoldKind.WAITLIST_OFFER, NOON);
        var capped = reachable(List.of(NOON.minusSeconds(60)), Channel.SMS, Channel.EMAIL);
        assertThat(verdict(schedule, Kind.WAITLIST_OFFER, capped, NOON))
                .isEqualTo(new Verdict.Send(Channel.EMAIL));
    }

    @Test
    void isDroppedRatherThanTextedAfterItsEnd() {
        var schedule = offered(HoldKind.WAITLIST_OFFER, NIGHT);
        assertThat(verdict(schedule, Kind.WAITLIST_OFFER, reachable(Channel.SMS), NIGHT))
                .isEqualTo(new Verdict.Drop("outside the hours in which patients are written to"));
        assertThat(
                        verdict(
                                schedule,
                                Kind.WAITLIST_OFFER,
                                reachable(Channel.SMS),
                                NIGHT.plus(Duration.ofMinutes(31))))
                .isEqualTo(new Verdict.Drop("too late to be of use"));
    }

    @Test
    void isNotTrueAnyMoreOnceTheTimeIsReleased() {
        var schedule = offered(HoldKind.WAITLIST_OFFER, NOON);
        var released =
                new Course(STANDARD, NOON)
                        .release(schedule, "the offer has expired")
                        .orElseThrow()
                        .schedule();
        assertThat(the(Kind.WAITLIST_OFFER, released).state()).isEqualTo(Reminder.State.DROPPED);
        assertThat(released.due(NOON)).isEmpty();
    }

    @Test
    void tellsOfANewTimeOverTheCapAndKnowsTheOldOne() {
        var schedule = offered(HoldKind.NEW_TIME, NOON);
        var capped = reachable(List.of(NOON.minusSeconds(60)), Channel.SMS, Channel.EMAIL);
        assertThat(verdict(schedule, Kind.NEW_TIME, capped, NOON))
                .isEqualTo(new Verdict.Send(Channel.SMS));
        assertThat(schedule.about().before()).isEqualTo("2026-12-04T10:00:00-05:00");
    }

    @Test
    void offersNothingOfWhatIsKeptForABookingOnly() {
        for (var kind : List.of(HoldKind.FORM, HoldKind.SERIES, HoldKind.CLEARANCE)) {
            assertThat(
                            new Course(STANDARD, NOON)
                                    .offer(hold(kind, NOON.plusSeconds(60)), null, null, NEW_YORK))
                    .isEmpty();
        }
    }
}
