package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.DAY;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.TOM;
import static clinic.meridian.booking.ElmStreet.at;
import static clinic.meridian.booking.ElmStreet.with;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.ElmStreet;
import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.Attendance;
import clinic.meridian.booking.practice.Attendance.LateCancel;
import clinic.meridian.booking.practice.CancelNotice;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.AppointmentMissed;
import clinic.meridian.events.BookingEvent.PatientArrived;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;

/** What may still be done with a visit that is booked, on both sides of each bound. */
class ChangeRulesTests {

    /** Monday; the Sunday before it the house is closed, on Saturday it is open. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static Clinic house(LateCancel lateCancel, int amount, CancelNotice.Unit unit) {
        var usual = Attendance.USUAL;
        return with(
                ElmStreet.rules(
                        new Attendance(
                                new CancelNotice(amount, unit),
                                lateCancel,
                                usual.lateAfter(),
                                usual.decideAfter(),
                                usual.missedAfter(),
                                usual.missesForApproval(),
                                usual.missesWithin())));
    }

    private static Page page(LateCancel lateCancel) {
        return new Page(house(lateCancel, 24, CancelNotice.Unit.HOURS), DAY);
    }

    private static Decision<Appointment> cancel(
            Page page, Appointment visit, Actor by, Instant now) {
        return page.sheet.cancel(page.house, visit.id(), null, "patient", by, now);
    }

    private static Decision<Appointment> move(Page page, Appointment visit, Instant now) {
        return page.sheet.move(page.house, page.moving(visit, at("11:00")), now);
    }

    @Test
    void recordsThatAPatientCancelledLate() {
        var page = page(LateCancel.RECORD);
        var inTime = page.made(page.book(ROSA, "follow-up", at("09:00")));
        var late = page.made(page.book(TOM, "follow-up", at("09:00")));
        var bound = at("09:00").toInstant().minusSeconds(24 * 3600);

        assertThat(page.made(cancel(page, inTime, Actor.PATIENT, bound)).lateAt()).isNull();
        assertThat(page.made(cancel(page, late, Actor.PATIENT, bound.plusMillis(1))).lateAt())
                .isEqualTo(bound.plusMillis(1));
        assertThat(page.events).hasOnlyElementsOfType(AppointmentCancelled.class);
    }

    @Test
    void recordsThatAPatientMovedLate() {
        var page = page(LateCancel.RECORD);
        var visit = page.made(page.book(ROSA, "follow-up", at("09:00")));
        page.by = Actor.PATIENT;
        var now = at("08:00").toInstant();

        var moved = page.made(move(page, visit, now));

        assertThat(moved.lateAt()).isEqualTo(now);
        assertThat(page.made(cancel(page, moved, Actor.STAFF, now)).lateAt()).isEqualTo(now);
    }

    @Test
    void asksThePatientToCallInsideTheCancellationWindowWhereTheHouseRefuses() {
        var page = page(LateCancel.REFUSE);
        var visit = page.made(page.book(ROSA, "follow-up", at("09:00")));
        var late = at("09:00").toInstant().minusSeconds(24 * 3600 - 1);

        var refusal = Page.refusal(cancel(page, visit, Actor.PATIENT, late));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_SOON);
        assertThat(refusal.sentence())
                .isEqualTo(
                        "Visits can be cancelled or moved until 24 hours before they begin. Please"
                                + " call us.");
        page.by = Actor.PATIENT;
        assertThat(Page.refusal(move(page, visit, late))).isEqualTo(refusal);
        page.by = Actor.STAFF;
        assertThat(page.made(move(page, visit, late)).lateAt()).isNull();
        assertThat(page.made(cancel(page, visit, Actor.STAFF, late)).lateAt()).isNull();
    }

    @Test
    void countsBusinessDaysOverTheDaysOnWhichTheHouseIsOpen() {
        var one = new CancelNotice(1, CancelNotice.Unit.BUSINESS_DAYS);
        var two = new CancelNotice(2, CancelNotice.Unit.BUSINESS_DAYS);
        var start = at(MONDAY, "09:00");

        assertThat(one.latest(CLINIC, start))
                .isEqualTo(at(MONDAY.minusDays(2), "09:00").toInstant());
        assertThat(two.latest(CLINIC, start))
                .isEqualTo(at(MONDAY.minusDays(3), "09:00").toInstant());
        assertThat(two.words()).isEqualTo("2 business days");
    }

    @Test
    void keepsTheHourOverAClockChangeWhenItCountsBusinessDays() {
        // The clock goes back on Sunday 1 November 2026.
        var start = at(LocalDate.of(2026, 11, 2), "09:00");
        assertThat(new CancelNotice(1, CancelNotice.Unit.BUSINESS_DAYS).latest(CLINIC, start))
                .isEqualTo(at(LocalDate.of(2026, 10, 31), "09:00").toInstant());
    }

    @Test
    void asksStaffBeforeTheRoomIsUsedWhatToDoWithAPatientWhoComesMoreThanFifteenMinutesLate() {
        var page = Page.blank();
        var visit = page.made(page.book(ROSA, "follow-up", at("09:00")));
        var late = at("09:16").toInstant();

        var arrived = page.made(arrive(page, visit, null, late));
        assertThat(arrived.status()).isEqualTo(Status.ARRIVED);
        assertThat(page.events).hasOnlyElementsOfType(PatientArrived.class);

        var refusal = Page.refusal(page.sheet.room(CLINIC, visit.id(), null, null, late));
        assertThat(refusal.reason()).isEqualTo(Reason.NEEDS_APPROVAL);
        assertThat(refusal.field()).isEqualTo("lateDecision");
        assertThat(refusal.sentence()).startsWith("The patient came 16 minutes late.");

        page.made(arrive(page, visit, LateDecision.TREAT, late));
        assertThat(page.events).isEmpty();
        assertThat(page.made(page.sheet.room(CLINIC, visit.id(), null, null, late)).arrival())
                .extracting(Arrival::presence)
                .isEqualTo(Presence.IN_ROOM);
    }

    @Test
    void cancelsForTheHouseWhenStaffRebookAPatientWhoWaits() {
        var page = Page.blank();
        var visit = page.made(page.book(ROSA, "follow-up", at("09:00")));
        var late = at("09:20").toInstant();
        page.made(arrive(page, visit, null, late));

        var rebooked = page.made(arrive(page, visit, LateDecision.REBOOK, late));
        assertThat(rebooked.status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void asksNothingUpToFifteenMinutes() {
        var page = Page.blank();
        var visit = page.made(page.book(ROSA, "follow-up", at("09:00")));
        var arrived = page.made(arrive(page, visit, null, at("09:15").toInstant()));
        assertThat(arrived.arrival()).isEqualTo(Arrival.at(at("09:15").toInstant(), 15, false));
    }

    @Test
    void cancelsForTheHouseWhenStaffRebookAPatientWhoIsTooLate() {
        var page = Page.blank();
        var visit = page.made(page.book(ROSA, "follow-up", at("09:00")));
        var rebooked = page.made(arrive(page, visit, LateDecision.REBOOK, at("09:20").toInstant()));
        assertThat(rebooked.status()).isEqualTo(Status.CANCELLED);
        assertThat(rebooked.reason()).isEqualTo("late");
        assertThat(rebooked.lateAt()).isNull();
        assertThat(page.events)
                .containsExactly(
                        new AppointmentCancelled(rebooked.visit(page.house), "other", Actor.STAFF));
    }

    @Test
    void missesAVisitThatNobodyCameToForHalfAnHour() {
        var page = Page.blank();
        var first = page.made(page.book(ROSA, "follow-up", at("09:00")));
        var second = page.made(page.book(TOM, "follow-up", at("09:30")));
        var due = at("09:30").toInstant();

        assertThat(page.made(page.sheet.missUnattended(page.house, due.minusMillis(1)))).isZero();
        assertThat(page.events).isEmpty();
        assertThat(page.made(page.sheet.missUnattended(page.house, due))).isEqualTo(1);
        assertThat(page.events).hasOnlyElementsOfType(AppointmentMissed.class).hasSize(1);
        assertThat(page.sheet.appointment(first.id()).orElseThrow().status())
                .isEqualTo(Status.MISSED);
        assertThat(page.sheet.appointment(second.id()).orElseThrow().status())
                .isEqualTo(Status.BOOKED);
        assertThat(page.made(page.sheet.missUnattended(page.house, due))).isZero();
        assertThat(page.events).isEmpty();
    }

    @Test
    void missesNobodyWhoHasArrived() {
        var page = Page.blank();
        var visit = page.made(page.book(ROSA, "follow-up", at("09:00")));
        page.made(arrive(page, visit, null, at("09:05").toInstant()));
        assertThat(page.made(page.sheet.missUnattended(page.house, at("12:00").toInstant())))
                .isZero();
    }

    @Test
    void believesStaffMoreThanTheClockAboutAMissedVisit() {
        var page = Page.blank();
        var visit = page.made(page.book(ROSA, "follow-up", at("09:00")));
        page.made(page.sheet.missUnattended(page.house, at("17:00").toInstant()));
        var report = new SessionReport(6, null, null, null, null, java.util.List.of(), 20);
        var completed =
                page.made(
                        page.sheet.complete(
                                page.house, visit.id(), null, report, at("17:00").toInstant()));
        assertThat(completed.status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void believesAnArrivalThatIsWrittenDownOnALaterDay() {
        var page = Page.blank();
        var visit = page.made(page.book(ROSA, "follow-up", at("09:00")));
        var later = at(DAY.plusDays(2), "09:00").toInstant();
        page.made(page.sheet.missUnattended(page.house, later));
        var arrived = page.made(arrive(page, visit, null, later));
        assertThat(arrived.status()).isEqualTo(Status.ARRIVED);
        assertThat(arrived.arrival()).isEqualTo(Arrival.at(later, 0, false));
    }

    @Test
    void refusesACorrectionOnceTheTimeWasGivenToSomebodyElse() {
        var page = Page.blank();
        var visit = page.made(page.book(ROSA, "follow-up", at("09:00")));
        var now = at("09:30").toInstant();
        page.made(page.sheet.missUnattended(page.house, now));
        page.now = now;
        page.made(
                page.book(
                        TOM,
                        "follow-up",
                        at("09:30"),
                        visit.placement().practitioner(),
                        visit.placement().room()));

        var refusal = Page.refusal(arrive(page, visit, LateDecision.TREAT, now));
        assertThat(refusal.reason()).isEqualTo(Reason.SLOT_TAKEN);
    }

    private static Decision<Appointment> arrive(
            Page page,
            Appointment visit,
            @org.jspecify.annotations.Nullable LateDecision decision,
            Instant now) {
        return page.sheet.arrive(page.house, visit.id(), null, decision, now);
    }
}
