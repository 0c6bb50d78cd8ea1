package clinic.meridian.booking.waitlist;

import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.HoldRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.frontdesk.Acceptance;
import clinic.meridian.booking.frontdesk.BookingMetrics;
import clinic.meridian.booking.frontdesk.Finder;
import clinic.meridian.booking.frontdesk.Flow;
import clinic.meridian.booking.frontdesk.FrontDesk;
import clinic.meridian.booking.openings.Opening;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.HoldId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Offers freed time in three writes: the list says who is asked about which opening, the page keeps
 * the opening, the list notes until when. Whoever comes after a crash finds the first write and
 * goes on with the same opening under the same id.
 */
@Component
class Offering {

    private final Waitlists lists;
    private final Candidates candidates;
    private final FrontDesk desk;
    private final Finder finder;
    private final Acceptance acceptance;
    private final BookingMetrics metrics;
    private final Clock clock;

    Offering(
            Waitlists lists,
            Candidates candidates,
            FrontDesk desk,
            Finder finder,
            Acceptance acceptance,
            BookingMetrics metrics,
            Clock clock) {
        this.lists = lists;
        this.candidates = candidates;
        this.desk = desk;
        this.finder = finder;
        this.acceptance = acceptance;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Offers what is free to whoever is next. Can be repeated, by anybody, at any time. */
    void serve(Clinic house) {
        finish(house);
        if (!OfferHours.open(clock.instant(), house.zone())) {
            return;
        }
        var list = lists.of(house.id());
        if (list.ready()) {
            list.unasked().forEach(time -> offer(house, time));
        }
    }

    /** Goes on with what a crash left between two writes. */
    void finish(Clinic house) {
        for (var waiting : lists.of(house.id()).waiting()) {
            var offer = waiting.offer();
            if (offer != null && !offer.kept()) {
                var unused = keep(house, waiting, offer);
            }
        }
    }

    private void offer(Clinic house, Freed time) {
        for (var next : candidates.ranked(house)) {
            if (next.waiting().offer() != null) {
                continue;
            }
            for (var opening : candidates.openings(house, next.waiting(), time)) {
                var intent = intend(house, next.waiting(), time, opening);
                if (intent.isEmpty() || keep(house, next.waiting(), intent.get())) {
                    return;
                }
            }
        }
        var unused = lists.change(house.id(), list -> list.served(time));
    }

    /** The first write. Empty when somebody else is at it. */
    Optional<Offered> intend(Clinic house, Waiting waiting, Freed time, Opening opening) {
        var offer =
                new Offered(
                        HoldId.next(),
                        time.id(),
                        opening.start(),
                        opening.end(),
                        opening.practitioner(),
                        opening.room(),
                        clock.instant(),
                        null);
        return lists.changeIf(house.id(), list -> list.offering(waiting.id(), offer))
                ? Optional.of(offer)
                : Optional.empty();
    }

    /** The second and third write. False when the opening could not be kept for them. */
    private boolean keep(Clinic house, Waiting waiting, Offered offer) {
        var hold = kept(offer).or(() -> place(house, waiting, offer));
        if (hold.isPresent()) {
            note(house, hold.get());
            return true;
        }
        if (acceptance.known(offer.hold()).isPresent()) {
            var unused = lists.change(house.id(), list -> list.accepted(offer.hold()));
            return true;
        }
        metrics.count(Flow.WAITLIST, "refused");
        var unused = lists.change(house.id(), list -> list.refused(offer.hold()));
        return false;
    }

    private Optional<Hold> kept(Offered offer) {
        return finder.hold(offer.hold()).map(Finder.Kept::hold);
    }

    /** The second write. After the offer's own length nobody knows whether it was there once. */
    Optional<Hold> place(Clinic house, Waiting waiting, Offered offer) {
        if (!clock.instant().isBefore(offer.chosenAt().plus(house.rules().waitlistOffer()))) {
            return Optional.empty();
        }
        var wanted =
                new Wanted(
                        waiting.type(),
                        waiting.adjuncts(),
                        offer.start(),
                        offer.practitioner(),
                        offer.room());
        var request =
                new HoldRequest(
                        offer.hold(),
                        candidates.card(house, waiting),
                        HoldKind.WAITLIST_OFFER,
                        wanted,
                        waiting.instead(),
                        Actor.PATIENT);
        return desk.hold(house, request) instanceof Decision.Made<Hold>(_, _, var hold)
                ? Optional.of(hold)
                : Optional.empty();
    }

    /** The third write. Who left the list in the meantime keeps nothing. */
    private void note(Clinic house, Hold hold) {
        var list = lists.change(house.id(), each -> each.kept(hold.id(), hold.expiresAt()));
        if (list.offered(hold.id()).isEmpty()) {
            withdraw(house, hold.id());
        } else {
            metrics.count(Flow.WAITLIST, "offered");
        }
    }

    /** Gives a kept opening back, if it is still kept. */
    void withdraw(Clinic house, HoldId hold) {
        finder.hold(hold)
                .ifPresent(
                        kept -> {
                            var unused = desk.withdraw(house, kept.page(), hold);
                        });
    }

    /** Offers whose end was not heard of, long after it. */
    void settleMissed(Clinic house, Instant before) {
        for (var waiting : lists.of(house.id()).waiting()) {
            var offer = waiting.offer();
            if (offer == null
                    || offer.expiresAt() == null
                    || offer.expiresAt().isAfter(before)
                    || kept(offer).isPresent()) {
                continue;
            }
            boolean taken = acceptance.known(offer.hold()).isPresent();
            var unused =
                    lists.change(
                            house.id(),
                            list ->
                                    taken
                                            ? list.accepted(offer.hold())
                                            : list.lapsed(offer.hold()));
        }
    }
}
