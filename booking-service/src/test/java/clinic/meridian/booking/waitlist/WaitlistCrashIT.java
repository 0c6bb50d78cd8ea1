package clinic.meridian.booking.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Wire;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.frontdesk.Acceptance;
import clinic.meridian.booking.frontdesk.Finder;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.OpaqueId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.Topic;
import clinic.meridian.messaging.Received;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;

/**
 * Stops after each write of an offer. Whatever comes next, the event once more or the sweep, ends
 * with the same opening kept once for the same patient.
 */
class WaitlistCrashIT extends Line {

    @Autowired private Offering offering;
    @Autowired private Candidates candidates;
    @Autowired private BookFollower follower;
    @Autowired private WaitlistDesk desk;
    @Autowired private Acceptance acceptance;
    @Autowired private Finder finder;
    @Autowired private Clinics clinics;

    private Clinic house() {
        return clinics.find(CLINIC).orElseThrow();
    }

    /** The event that freed the time, as the broker delivers it once more. */
    private static Received<BookingEvent> freedBy(String patient) {
        var event =
                Wire.told(Topic.BOOKINGS, BookingEvent.class, patient).stream()
                        .filter(AppointmentCancelled.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        return new Received<>(event, OpaqueId.timeOrdered(), MONDAY);
    }

    private void again(String patient) {
        follower.on(freedBy(patient));
        desk.sweep();
        follower.on(freedBy(patient));
    }

    /** Rosa waits, Tom has called off, and nothing else was written yet: it is night. */
    private Waiting atNight(String tom, String rosa, String day) {
        var visit = visit(tom, day + "T13:00:00-05:00");
        var place = joined(rosa, day, day);
        clock.forward(Duration.ofHours(13));
        cancelled(visit);
        eventually(() -> assertThat(lists.of(CLINIC).freed()).hasSize(1));
        return lists.of(CLINIC).find(place).orElseThrow();
    }

    private Offered intended(Waiting rosa) {
        var time = lists.of(CLINIC).freed().getFirst();
        var opening = candidates.openings(house(), rosa, time).getFirst();
        return offering.intend(house(), rosa, time, opening).orElseThrow();
    }

    private static void keptOnce(String patient, Offered intent) {
        HoldPlaced placed = offered(patient);
        assertThat(placed.hold()).isEqualTo(intent.hold());
        assertThat(placed.start()).isEqualTo(intent.start());
    }

    @Test
    void keepsTheSameOpeningAfterACrashBehindTheIntent() {
        var tom = registered();
        var rosa = registered();
        var intent = intended(atNight(tom, rosa, "2027-01-13"));

        again(tom);
        keptOnce(rosa, intent);
        again(tom);
        keptOnce(rosa, intent);
        assertThat(lists.of(CLINIC).offered(intent.hold()).orElseThrow().patient())
                .isEqualTo(new PatientId(rosa));
    }

    @Test
    void findsTheOpeningAfterACrashBehindThePage() {
        var tom = registered();
        var rosa = registered();
        var waiting = atNight(tom, rosa, "2027-01-20");
        var intent = intended(waiting);
        var kept = offering.place(house(), waiting, intent);
        assertThat(kept).isPresent();

        again(tom);
        keptOnce(rosa, intent);
        assertThat(lists.of(CLINIC).offered(intent.hold()).map(Waiting::offer))
                .contains(intent.kept(kept.get().expiresAt()));
    }

    @Test
    void knowsWhoAcceptedAfterACrashBehindTheSwap() {
        var tom = registered();
        var rosa = registered();
        var visit = visit(rosa, "2027-01-29T14:00:00-05:00");
        var toms = visit(tom, "2027-01-27T13:00:00-05:00");
        var place = joinedFor(rosa, visit, "2027-01-26");
        cancelled(toms);
        var offer = offered(rosa);
        var hold = finder.hold(offer.hold()).orElseThrow().hold();
        var moved = acceptance.accept(house(), hold, new PatientId(rosa), Actor.PATIENT);
        assertThat(moved).isInstanceOf(Decision.Made.class);

        again(tom);
        eventually(() -> assertThat(waits(place)).isFalse());
        assertThat(accept(by(offer), offer).text("id")).isEqualTo(visit);
        assertThat(seen(visit).text("start")).startsWith("2027-01-27T13:00");
        assertThat(offers(rosa)).hasSize(1);
    }

    @Test
    void givesAnIntentUpThatNobodyFinishedInTime() {
        var tom = registered();
        var rosa = registered();
        var waiting = atNight(tom, rosa, "2027-02-03");
        var time = lists.of(CLINIC).freed().getFirst();
        var opening = candidates.openings(house(), waiting, time).getFirst();
        var stale =
                new Offered(
                        HoldId.next(),
                        time.id(),
                        opening.start(),
                        opening.end(),
                        opening.practitioner(),
                        opening.room(),
                        clock.instant().minus(Duration.ofMinutes(30)),
                        null);
        assertThat(lists.changeIf(CLINIC, list -> list.offering(waiting.id(), stale))).isTrue();

        desk.sweep();
        assertThat(lists.of(CLINIC).find(waiting.id()).orElseThrow().offer()).isNull();
        clock.forward(Duration.ofHours(10));
        assertThat(offered(rosa).hold()).isNotEqualTo(stale.hold());
        assertThat(lists.of(CLINIC).find(waiting.id()).orElseThrow().lapses()).isZero();
    }
}
