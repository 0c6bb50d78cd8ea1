package clinic.meridian.booking.waitlist;

import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.AppointmentMissed;
import clinic.meridian.events.BookingEvent.AppointmentMoved;
import clinic.meridian.events.BookingEvent.HoldReleased;
import clinic.meridian.events.BookingEvent.ReleaseReason;
import clinic.meridian.events.BookingEvent.SessionCompleted;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.Visit;
import clinic.meridian.messaging.Received;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Follows the book: time that came free is noted on the list, offers that ended are settled there,
 * and then whoever is next is asked. Each event can be repeated.
 */
@Component
public class BookFollower {

    private final Waitlists lists;
    private final Urgencies urgencies;
    private final Offering offering;
    private final Clinics clinics;

    BookFollower(Waitlists lists, Urgencies urgencies, Offering offering, Clinics clinics) {
        this.lists = lists;
        this.urgencies = urgencies;
        this.offering = offering;
        this.clinics = clinics;
    }

    public void on(Received<BookingEvent> received) {
        switch (received.event()) {
            case AppointmentCancelled(var visit, _, var by) ->
                    settle(received, visit.clinic(), list -> cancelled(list, visit, by));
            case AppointmentMoved moved ->
                    settle(received, moved.visit().clinic(), list -> moved(list, moved));
            case AppointmentBooked(var visit, _) ->
                    settle(received, visit.clinic(), list -> list.booked(visit));
            case AppointmentMissed(var visit, _) ->
                    settle(received, visit.clinic(), list -> list.visitGone(visit.appointment()));
            case HoldReleased released ->
                    settle(received, released.clinic(), list -> released(list, released));
            case SessionCompleted session ->
                    urgencies.treated(session.visit().patient(), session.startedAt());
            default -> {}
        }
    }

    /** Openings that are not meant for anybody any more are given back before the next is asked. */
    private void settle(
            Received<BookingEvent> received, ClinicId clinic, UnaryOperator<Waitlist> how) {
        note(received, clinic, how);
        clinics.find(clinic).ifPresent(offering::serve);
    }

    /** What the event means for the list, and nothing more. */
    void note(Received<BookingEvent> received, ClinicId clinic, UnaryOperator<Waitlist> how) {
        var before = lists.of(clinic);
        if (before.waiting().isEmpty()) {
            return;
        }
        var after = lists.changeOnce(received.id(), clinic, how);
        clinics.find(clinic)
                .ifPresent(
                        house ->
                                before.holds().stream()
                                        .filter(hold -> after.offered(hold).isEmpty())
                                        .forEach(hold -> offering.withdraw(house, hold)));
    }

    private static Waitlist cancelled(Waitlist list, Visit visit, Actor by) {
        var left =
                by == Actor.CLINIC
                        ? list.visitCalledOff(visit.appointment())
                        : list.visitGone(visit.appointment());
        return left.free(
                new Freed(visit.appointment() + "@" + visit.version(), visit.start(), visit.end()));
    }

    private static Waitlist moved(Waitlist list, AppointmentMoved moved) {
        var visit = moved.visit();
        var length = Duration.between(visit.start(), visit.end());
        return list.visitMoved(visit)
                .free(
                        new Freed(
                                visit.appointment() + "@" + visit.version(),
                                moved.from(),
                                moved.from().plus(length)));
    }

    private static Waitlist released(Waitlist list, HoldReleased released) {
        return switch (released.kind()) {
            case WAITLIST_OFFER ->
                    switch (released.reason()) {
                        case BOOKED -> list.accepted(released.hold());
                        case EXPIRED -> list.lapsed(released.hold());
                        case WITHDRAWN -> list.withdrawn(released.hold());
                    };
            case PLAN_OFFER, NEW_TIME, CLEARANCE -> freed(list, released);
            // Kept for minutes while somebody books: nobody has missed that time.
            case FORM, SERIES -> list;
        };
    }

    private static Waitlist freed(Waitlist list, HoldReleased released) {
        var start = released.start();
        var end = released.end();
        boolean taken = released.reason() == ReleaseReason.BOOKED;
        return taken || start == null || end == null
                ? list
                : list.free(new Freed(released.hold().value(), start, end));
    }
}
