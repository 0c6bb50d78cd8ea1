package clinic.meridian.reminder.schedule;

import static clinic.meridian.reminder.schedule.Cast.NEW_YORK;
import static clinic.meridian.reminder.schedule.Cast.STANDARD;
import static clinic.meridian.reminder.schedule.Cast.at;
import static clinic.meridian.reminder.schedule.Cast.booked;
import static clinic.meridian.reminder.schedule.Cast.on;
import static clinic.meridian.reminder.schedule.Cast.the;
import static clinic.meridian.reminder.schedule.Cast.visit;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.AppointmentConfirmed;
import clinic.meridian.events.BookingEvent.AppointmentMissed;
import clinic.meridian.events.BookingEvent.AppointmentMoved;
import clinic.meridian.events.BookingEvent.PatientArrived;
import clinic.meridian.events.MessageEvent.ReminderDropped;
import clinic.meridian.events.MessageEvent.ReminderPlanned;
import clinic.meridian.events.PlanEvent.CheckInDue;
import clinic.meridian.events.PlanId;
import clinic.meridian.reminder.policy.Kind;
import clinic.meridian.reminder.schedule.Reminder.State;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

class CourseTests {

    private static final Instant NOW = at("2026-12-01T12:00");

    @Test
    void aBookingEarnsAConfirmationAtOnceAndItsReminders() {
        var schedule = booked("2026-12-10T10:30", NOW);

        assertThat(the(Kind.CONFIRMATION, schedule).dueAt()).isEqualTo(NOW);
        assertThat(the(Kind.REMINDER_72H, schedule).dueAt()).isEqualTo(at("2026-12-07T10:30"));
        assertThat(the(Kind.REMINDER_24H, schedule).dueAt()).isEqualTo(at("2026-12-09T10:30"));
        assertThat(schedule.reminders()).hasSize(3);
        assertThat(schedule.nextDueAt()).isEqualTo(NOW);
    }

    @Test
    void everyPlannedMessageIsTold() {
        var turn = on(booked("2026-12-10T10:30", NEW_YORK, NOW), null, NOW);

        assertThat(turn.events())
                .hasSize(3)
                .allSatisfy(event -> assertThat(event).isInstanceOf(ReminderPlanned.class));
    }

    /** Both sides of each bound of the policy. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-29T12:00, 3", // 28 days: no early notice
        "2026-12-29T12:05, 4",
        "2026-12-05T12:00, 3", // 96 hours: both reminders
        "2026-12-05T11:55, 2",
        "2026-12-03T00:00, 2", // 36 hours: the last reminder
        "2026-12-02T23:55, 1",
    })
    void theLeadTimeDecidesHowManyMessagesThereAre(String start, int messages) {
        assertThat(booked(start, NOW).reminders()).hasSize(messages);
    }

    /** The same hour the day before, although the night was an hour (or half of one) off. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-11-01T10:30, 2026-10-31T10:30", // clocks back on 1 November
        "America/New_York, 2027-03-14T10:30, 2027-03-13T10:30", // forward on 14 March
        "Europe/Berlin,    2026-10-25T10:30, 2026-10-24T10:30", // back on 25 October
        "Europe/Berlin,    2027-03-28T10:30, 2027-03-27T10:30", // forward on 28 March
        "Australia/Lord_Howe, 2026-10-04T10:30, 2026-10-03T10:30", // half an hour forward
        "Australia/Lord_Howe, 2027-04-04T10:30, 2027-04-03T10:30", // half an hour back
    })
    void aDayBeforeIsTheSameHourOnTheWallOverTheNightOfTheClockChange(
            ZoneId zone, String start, String due) {
        var now = Instant.parse("2026-09-01T12:00:00Z");
        var schedule = on(booked(start, zone, now), null, now).schedule();

        assertThat(the(Kind.REMINDER_24H, schedule).dueAt())
                .isEqualTo(LocalDateTime.parse(due).atZone(zone).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-10T20:00, 2026-12-09T20:00", // the last open moment counts
        "2026-12-10T20:15, 2026-12-09T20:00",
        "2026-12-10T07:30, 2026-12-08T20:00",
        "2026-12-10T09:00, 2026-12-09T09:00",
    })
    void aMomentOutsideTheWindowMovesEarlier(String start, String due) {
        assertThat(the(Kind.REMINDER_24H, booked(start, NOW)).dueAt()).isEqualTo(at(due));
    }

    @Test
    void whenTheEarlierMomentHasPassedTheNextOpenOneIsTaken() {
        // Booked on Monday evening for Wednesday 08:00: a day before would be Monday 20:00.
        var late = at("2026-12-07T20:00").minusSeconds(1).plusSeconds(60);
        var schedule = booked("2026-12-09T08:30", late);

        assertThat(the(Kind.REMINDER_24H, schedule).dueAt()).isEqualTo(at("2026-12-08T09:00"));
    }

    @Test
    void theHourIsTheRecipientsNotTheClinics() {
        var turn =
                new Course(STANDARD, NOW)
                        .on(
                                booked("2026-12-10T10:30", NEW_YORK, NOW),
                                null,
                                ZoneId.of("America/Los_Angeles"),
                                NOW)
                        .orElseThrow();

        // 10:30 in New York is 07:30 in Los Angeles: earlier, to 20:00 there on the 8th.
        assertThat(the(Kind.REMINDER_24H, turn.schedule()).dueAt())
                .isEqualTo("2026-12-09T04:00:00Z");
    }

    @Test
    void aMoveReplacesAndNeverAdds() {
        var first = booked("2026-12-10T10:30", NOW);
        var moved =
                new AppointmentMoved(
                        visit(2, "2026-12-14T15:00", NEW_YORK, NOW),
                        Cast.visit(1, "2026-12-10T10:30", NEW_YORK, NOW).start(),
                        Actor.PATIENT);
        var later = NOW.plusSeconds(3600);
        var turn = on(moved, first, later);

        assertThat(turn.schedule().reminders().stream().filter(it -> it.version() == 1))
                .allSatisfy(
                        it -> {
                            assertThat(it.state()).isEqualTo(State.DROPPED);
                            assertThat(it.reason()).isEqualTo("the visit was moved");
                        });
        assertThat(turn.schedule().reminders().stream().filter(it -> it.version() == 2))
                .extracting(Reminder::kind)
                .containsExactly(Kind.MOVED, Kind.REMINDER_72H, Kind.REMINDER_24H);
        assertThat(the(Kind.REMINDER_24H, turn.schedule()).dueAt())
                .isEqualTo(at("2026-12-13T15:00"));
        assertThat(turn.events().stream().filter(ReminderDropped.class::isInstance)).hasSize(3);
    }

    @Test
    void theSameMoveTwiceOrAnOlderOneLateChangesNothing() {
        var first = booked("2026-12-10T10:30", NOW);
        var moved =
                new AppointmentMoved(
                        visit(2, "2026-12-14T15:00", NEW_YORK, NOW),
                        Cast.visit(1, "2026-12-10T10:30", NEW_YORK, NOW).start(),
                        Actor.STAFF);
        var after = on(moved, first, NOW).schedule();

        assertThat(new Course(STANDARD, NOW).on(moved, after, NEW_YORK, NOW)).isEmpty();
        assertThat(
                        new Course(STANDARD, NOW)
                                .on(
                                        booked("2026-12-10T10:30", NEW_YORK, NOW),
                                        after,
                                        NEW_YORK,
                                        NOW))
                .isEmpty();
    }

    @Test
    void idsFollowFromVisitVersionAndKind() {
        assertThat(the(Kind.REMINDER_24H, booked("2026-12-10T10:30", NOW)).id().value())
                .isEqualTo("visit-1.1.reminder-24h");
    }

    @Test
    void aCancellationDropsEverythingAndIsItselfTold() {
        var first = booked("2026-12-10T10:30", NOW);
        var turn = on(cancelled(Actor.PATIENT), first, NOW);

        assertThat(turn.schedule().standing()).isEqualTo(Standing.CANCELLED);
        assertThat(the(Kind.REMINDER_24H, turn.schedule()).reason())
                .isEqualTo("the visit was cancelled");
        assertThat(the(Kind.CANCELLATION, turn.schedule()).dueAt()).isEqualTo(NOW);
        assertThat(turn.schedule().about().sequence()).isEqualTo(1);
    }

    @Test
    void whenTheClinicCancelsATextGoesAsWell() {
        var turn = on(cancelled(Actor.CLINIC), booked("2026-12-10T10:30", NOW), NOW);

        assertThat(turn.schedule().reminders().stream().filter(Reminder::isPending))
                .extracting(Reminder::kind)
                .containsExactly(Kind.CANCELLATION, Kind.CLINIC_CANCELLATION);
    }

    @Test
    void whoHasConfirmedIsNotAskedAgainButStillRemindedTheDayBefore() {
        var confirmed =
                new AppointmentConfirmed(
                        visit(2, "2026-12-10T10:30", NEW_YORK, NOW), Actor.PATIENT);
        var schedule = on(confirmed, booked("2026-12-10T10:30", NOW), NOW).schedule();

        assertThat(the(Kind.REMINDER_72H, schedule).state()).isEqualTo(State.DROPPED);
        assertThat(the(Kind.REMINDER_24H, schedule).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void aConfirmationOfAVisitThatWasNeverToldPlansItFirst() {
        var confirmed =
                new AppointmentConfirmed(
                        visit(2, "2026-12-10T10:30", NEW_YORK, NOW), Actor.PATIENT);
        var schedule = on(confirmed, null, NOW).schedule();

        assertThat(schedule.standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(the(Kind.REMINDER_24H, schedule).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void whoHasArrivedIsRemindedNoMore() {
        var arrived = new PatientArrived(visit(2, "2026-12-10T10:30", NEW_YORK, NOW), NOW);
        var schedule = on(arrived, booked("2026-12-10T10:30", NOW), NOW).schedule();

        assertThat(schedule.reminders()).noneMatch(Reminder::isPending);
        assertThat(schedule.nextDueAt()).isNull();
    }

    @Test
    void aMissedVisitIsFollowedUpTwoHoursLaterInsideTheHours() {
        var missedAt = at("2026-12-10T18:30");
        var missed = new AppointmentMissed(visit(2, "2026-12-10T18:00", NEW_YORK, NOW), missedAt);
        var schedule = on(missed, booked("2026-12-10T18:00", NOW), missedAt).schedule();

        assertThat(the(Kind.MISSED_VISIT, schedule).dueAt()).isEqualTo(at("2026-12-11T09:00"));
    }

    @Test
    void aCheckInIsAskedAtTheFirstOpenMomentOfItsTime() {
        var due =
                new CheckInDue(
                        new PlanId("plan-1"),
                        Cast.ROSA,
                        4,
                        null,
                        at("2026-12-03T05:00"),
                        at("2026-12-05T05:00"),
                        "flare");
        var turn = new Course(STANDARD, NOW).ask(due, null, NEW_YORK).orElseThrow();

        assertThat(turn.schedule().id()).isEqualTo("check-in.plan-1.4");
        assertThat(the(Kind.CHECK_IN, turn.schedule()).dueAt()).isEqualTo(at("2026-12-03T09:00"));
    }

    @Test
    void aVisitBookedAfterItBeganEarnsNoMessage() {
        var schedule = booked("2026-12-01T11:50", NOW);

        assertThat(the(Kind.CONFIRMATION, schedule).state()).isEqualTo(State.DROPPED);
        assertThat(schedule.nextDueAt()).isNull();
    }

    private static AppointmentCancelled cancelled(Actor by) {
        return new AppointmentCancelled(visit(2, "2026-12-10T10:30", NEW_YORK, NOW), "other", by);
    }
}
