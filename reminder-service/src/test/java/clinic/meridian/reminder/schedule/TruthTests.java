package clinic.meridian.reminder.schedule;

import static clinic.meridian.events.MessageEvent.Channel.EMAIL;
import static clinic.meridian.events.MessageEvent.Channel.SMS;
import static clinic.meridian.reminder.schedule.Cast.NEW_YORK;
import static clinic.meridian.reminder.schedule.Cast.STANDARD;
import static clinic.meridian.reminder.schedule.Cast.at;
import static clinic.meridian.reminder.schedule.Cast.booked;
import static clinic.meridian.reminder.schedule.Cast.on;
import static clinic.meridian.reminder.schedule.Cast.reachable;
import static clinic.meridian.reminder.schedule.Cast.the;
import static clinic.meridian.reminder.schedule.Cast.visit;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.ContactEvent.Consents;
import clinic.meridian.reminder.policy.Kind;
import clinic.meridian.reminder.schedule.Recipient.Acquaintance;
import clinic.meridian.reminder.schedule.Verdict.Drop;
import clinic.meridian.reminder.schedule.Verdict.Send;
import clinic.meridian.reminder.schedule.Verdict.Wait;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

class TruthTests {

    private static final Instant NOW = at("2026-12-01T12:00");
    private static final Instant DAY_BEFORE = at("2026-12-09T10:30");
    private final Schedule schedule = booked("2026-12-10T10:30", NOW);

    @Test
    void aReminderGoesByTextAndAConfirmationByMail() {
        assertThat(check(Kind.REMINDER_24H, reachable(SMS, EMAIL), DAY_BEFORE))
                .isEqualTo(new Send(SMS));
        assertThat(check(Kind.CONFIRMATION, reachable(SMS, EMAIL), NOW)).isEqualTo(new Send(EMAIL));
    }

    @Test
    void whoHasNoPhoneIsWrittenTo() {
        assertThat(check(Kind.REMINDER_24H, reachable(EMAIL), DAY_BEFORE))
                .isEqualTo(new Send(EMAIL));
    }

    @Test
    void whoCannotBeReachedIsNotAndTheLedgerSaysWhy() {
        assertThat(check(Kind.REMINDER_24H, reachable(), DAY_BEFORE))
                .isEqualTo(new Drop("text: no address is known; e-mail: no address is known"));
    }

    @Test
    void anOptOutBetweenDueAndSendIsHonoured() {
        var optedOut =
                new Recipient(
                        Acquaintance.KNOWN,
                        NEW_YORK,
                        Set.of(SMS),
                        new Consents(true, false, false),
                        Set.of(SMS),
                        List.of());

        assertThat(check(Kind.REMINDER_24H, optedOut, DAY_BEFORE))
                .isEqualTo(
                        new Drop(
                                "text: the patient has opted out; e-mail: the patient has not"
                                        + " agreed to it"));
    }

    @Test
    void aCancelledVisitIsNotReminded() {
        var cancelled =
                on(
                                new AppointmentCancelled(
                                        visit(2, "2026-12-10T10:30", NEW_YORK, NOW),
                                        "ill",
                                        Actor.PATIENT),
                                schedule,
                                NOW)
                        .schedule();
        var reminder = the(Kind.REMINDER_24H, schedule);

        assertThat(Truth.check(STANDARD, reminder, cancelled, reachable(SMS), DAY_BEFORE))
                .isEqualTo(new Drop("the visit was cancelled"));
        assertThat(
                        Truth.check(
                                STANDARD,
                                the(Kind.CANCELLATION, cancelled),
                                cancelled,
                                reachable(EMAIL),
                                NOW))
                .isEqualTo(new Send(EMAIL));
    }

    @Test
    void afterAnOutageTheNewestTruthSpeaksAlone() {
        assertThat(check(Kind.REMINDER_72H, reachable(SMS), DAY_BEFORE))
                .isEqualTo(new Drop("superseded by a later reminder of the same visit"));
        assertThat(check(Kind.REMINDER_24H, reachable(SMS), DAY_BEFORE)).isInstanceOf(Send.class);
    }

    @Test
    void nothingGoesOutAfterTheStart() {
        assertThat(check(Kind.CONFIRMATION, reachable(EMAIL), at("2026-12-10T10:31")))
                .isEqualTo(new Drop("too late to be of use"));
        assertThat(check(Kind.REMINDER_24H, reachable(SMS), at("2026-12-10T09:00")))
                .isEqualTo(new Drop("too late to be of use"));
    }

    @Test
    void aTextWaitsForTheMorningAndAMailThatTheyCausedDoesNot() {
        var night = at("2026-12-01T23:30");
        var visit = booked("2026-12-10T10:30", night);
        var confirmation = the(Kind.CONFIRMATION, visit);

        assertThat(Truth.check(STANDARD, confirmation, visit, reachable(EMAIL), night))
                .isEqualTo(new Send(EMAIL));
        assertThat(Truth.check(STANDARD, confirmation, visit, reachable(SMS), night))
                .isEqualTo(
                        new Wait(
                                at("2026-12-02T09:00"),
                                "outside the hours in which patients are written to"));
    }

    @Test
    void theNightOfTheClockChangeOpensAtNineOnTheNewTime() {
        // 1 November 2026: New York goes back to EST.
        var night = at("2026-10-31T23:30");
        var visit = booked("2026-11-05T10:30", night);

        assertThat(
                        Truth.check(
                                STANDARD,
                                the(Kind.CONFIRMATION, visit),
                                visit,
                                reachable(SMS),
                                night))
                .isInstanceOfSatisfying(
                        Wait.class,
                        wait -> assertThat(wait.until()).isEqualTo("2026-11-01T14:00:00Z"));
    }

    @Test
    void theHourIsLookedUpAgainWhereTheRecipientIsNow() {
        var inLosAngeles =
                new Recipient(
                        Acquaintance.KNOWN,
                        ZoneId.of("America/Los_Angeles"),
                        Set.of(SMS),
                        new Consents(true, true, false),
                        Set.of(),
                        List.of());

        // 10:30 in New York is 07:30 there.
        assertThat(check(Kind.REMINDER_24H, inLosAngeles, DAY_BEFORE))
                .isInstanceOfSatisfying(
                        Wait.class,
                        wait -> assertThat(wait.until()).isEqualTo("2026-12-09T17:00:00Z"));
    }

    @Test
    void overTheCapAMailTakesThePlaceOfTheText() {
        var thisMorning = List.of(at("2026-12-09T09:10"));

        assertThat(check(Kind.REMINDER_24H, reachable(thisMorning, SMS, EMAIL), DAY_BEFORE))
                .isEqualTo(new Send(EMAIL));
        assertThat(check(Kind.REMINDER_24H, reachable(thisMorning, SMS), DAY_BEFORE))
                .isInstanceOfSatisfying(
                        Drop.class, drop -> assertThat(drop.reason()).contains("cap of 1 a day"));
    }

    @Test
    void aCancellationByTheClinicGoesOverTheCap() {
        var cancelled =
                on(
                                new AppointmentCancelled(
                                        visit(2, "2026-12-10T10:30", NEW_YORK, NOW),
                                        "closed",
                                        Actor.CLINIC),
                                schedule,
                                NOW)
                        .schedule();

        assertThat(
                        Truth.check(
                                STANDARD,
                                the(Kind.CLINIC_CANCELLATION, cancelled),
                                cancelled,
                                reachable(List.of(NOW, NOW, NOW), SMS),
                                NOW))
                .isEqualTo(new Send(SMS));
    }

    @Test
    void whoseDataIsErasedHearsNothing() {
        assertThat(
                        check(
                                Kind.REMINDER_24H,
                                Recipient.without(Acquaintance.ERASED, NEW_YORK),
                                DAY_BEFORE))
                .isEqualTo(new Drop("the patient's contact data is erased"));
    }

    @Test
    void aBookingThatIsFasterThanItsContactWaitsForIt() {
        var unknown = Recipient.without(Acquaintance.UNKNOWN, NEW_YORK);

        assertThat(check(Kind.CONFIRMATION, unknown, NOW)).isInstanceOf(Wait.class);
        assertThat(check(Kind.CONFIRMATION, unknown, NOW.plusSeconds(901)))
                .isEqualTo(new Drop("no contact data is known"));
    }

    private Verdict check(Kind kind, Recipient recipient, Instant now) {
        return Truth.check(STANDARD, the(kind, schedule), schedule, recipient, now);
    }
}
