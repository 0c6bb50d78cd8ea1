package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.ElmStreet.NOW;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.TOM;
import static clinic.meridian.booking.ElmStreet.at;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.AppointmentConfirmed;
import clinic.meridian.events.BookingEvent.AppointmentMissed;
import clinic.meridian.events.BookingEvent.PatientArrived;
import clinic.meridian.events.BookingEvent.SessionCompleted;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code booked → confirmed → arrived → completed}, or {@code cancelled}, {@code missed}. */
class ProgressTests {

    private static final SessionReport REPORT =
            new SessionReport(6, 4, null, null, null, List.of("cupping"), 20);
    private static final Instant START = at("09:00").toInstant();

    private final Page page = Page.blank();
    private Appointment visit;

    @BeforeEach
    void rosaHasAVisitAtNine() {
        visit = page.made(page.book(ROSA, "follow-up", at("09:00")));
    }

    private Decision<Appointment> confirm(@org.jspecify.annotations.Nullable Long version) {
        return page.sheet.confirm(page.house, visit.id(), version, Actor.PATIENT);
    }

    private Decision<Appointment> arrive(Instant now) {
        return page.sheet.arrive(page.house, visit.id(), null, null, now);
    }

    private Decision<Appointment> miss(Instant now) {
        return page.sheet.miss(page.house, visit.id(), null, now);
    }

    private Decision<Appointment> complete(SessionReport report, Instant now) {
        return page.sheet.complete(page.house, visit.id(), null, report, now);
    }

    private Decision<Appointment> cancel(String reason) {
        return page.sheet.cancel(page.house, visit.id(), null, reason, Actor.PATIENT, NOW);
    }

    @Test
    void goesFromBookedToCompletedWithARisingVersion() {
        assertThat(visit.version()).isEqualTo(1);
        assertThat(page.made(confirm(null)).version()).isEqualTo(2);
        assertThat(page.events).hasOnlyElementsOfType(AppointmentConfirmed.class);
        assertThat(page.made(arrive(START)).version()).isEqualTo(3);
        assertThat(page.events).hasOnlyElementsOfType(PatientArrived.class);
        var completed = page.made(complete(REPORT, START.plusSeconds(3000)));
        assertThat(completed.version()).isEqualTo(4);
        assertThat(completed.sequence()).isZero();
        assertThat(page.events)
                .containsExactly(
                        new SessionCompleted(
                                completed.visit(page.house),
                                START,
                                START.plusSeconds(3000),
                                6,
                                4,
                                null,
                                null,
                                List.of("cupping"),
                                20));
    }

    @Test
    void changesNothingWhenAskedForWhatIsSoAlready() {
        page.made(confirm(null));
        assertThat(page.made(confirm(null)).version()).isEqualTo(2);
        assertThat(page.events).isEmpty();
        page.made(complete(REPORT, START));
        assertThat(page.made(complete(REPORT, START)).version()).isEqualTo(3);
        assertThat(page.events).isEmpty();
    }

    @Test
    void refusesAChangeOfAVersionThatIsNoLonger() {
        page.made(confirm(1L));
        assertThat(Page.refusal(confirm(1L)).reason()).isEqualTo(Reason.STALE_VERSION);
        assertThat(page.made(confirm(2L)).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void letsNobodyArriveOnAnEarlierDay() {
        // Tuesday begins at 5:00 UTC.
        var midnight = Instant.parse("2026-12-01T05:00:00Z");
        assertThat(Page.refusal(arrive(midnight.minusMillis(1))).reason())
                .isEqualTo(Reason.TOO_SOON);
        assertThat(page.made(arrive(midnight)).status()).isEqualTo(Status.ARRIVED);
    }

    @Test
    void missesAVisitOnlyOnceItHasBegun() {
        assertThat(Page.refusal(miss(START.minusMillis(1))).reason()).isEqualTo(Reason.TOO_SOON);
        assertThat(page.made(miss(START)).status()).isEqualTo(Status.MISSED);
        assertThat(page.events).hasOnlyElementsOfType(AppointmentMissed.class);
    }

    @Test
    void completesAVisitAtMostHalfAnHourBeforeItsStart() {
        var earliest = START.minus(Duration.ofMinutes(30));
        assertThat(Page.refusal(complete(REPORT, earliest.minusMillis(1))).reason())
                .isEqualTo(Reason.TOO_SOON);
        assertThat(page.made(complete(REPORT, earliest)).status()).isEqualTo(Status.COMPLETED);
        assertThat(page.events.getFirst())
                .isInstanceOfSatisfying(
                        SessionCompleted.class,
                        told -> assertThat(told.startedAt()).isEqualTo(earliest));
    }

    @Test
    void completesAVisitOnceOnly() {
        page.made(complete(REPORT, START));
        var other = new SessionReport(9, null, null, null, null, List.of(), 20);
        assertThat(Page.refusal(complete(other, START)).reason()).isEqualTo(Reason.WRONG_STATUS);
    }

    @Test
    void freesTheOpeningOfACancelledVisitAtOnce() {
        var cancelled = page.made(cancel("illness"));
        assertThat(cancelled.sequence()).isEqualTo(1);
        assertThat(page.events)
                .containsExactly(
                        new AppointmentCancelled(
                                cancelled.visit(page.house), "illness", Actor.PATIENT));
        var next = page.made(page.book(TOM, "follow-up", at("09:00")));
        assertThat(next.placement()).isEqualTo(visit.placement());
    }

    @Test
    void tellsNobodyElseWhatAPatientWroteAsAReason() {
        var cancelled = page.made(cancel("my sciatica is worse"));
        assertThat(cancelled.reason()).isEqualTo("my sciatica is worse");
        assertThat(page.events)
                .containsExactly(
                        new AppointmentCancelled(
                                cancelled.visit(page.house), "other", Actor.PATIENT));
    }

    @Test
    void doesNothingMoreWithAVisitThatIsOver() {
        page.made(cancel("patient"));
        assertThat(Page.refusal(confirm(null)).reason()).isEqualTo(Reason.WRONG_STATUS);
        assertThat(Page.refusal(arrive(START)).reason()).isEqualTo(Reason.WRONG_STATUS);
        assertThat(Page.refusal(miss(START)).reason()).isEqualTo(Reason.WRONG_STATUS);
        assertThat(Page.refusal(complete(REPORT, START)).reason()).isEqualTo(Reason.WRONG_STATUS);
        assertThat(
                        Page.refusal(
                                        page.sheet.move(
                                                page.house, page.moving(visit, at("10:00")), NOW))
                                .reason())
                .isEqualTo(Reason.WRONG_STATUS);
    }
}
