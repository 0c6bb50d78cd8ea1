package clinic.meridian.booking.nextvisit;

import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.HoldRequest;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.frontdesk.BookingMetrics;
import clinic.meridian.booking.frontdesk.Finder;
import clinic.meridian.booking.frontdesk.Flow;
import clinic.meridian.booking.frontdesk.FrontDesk;
import clinic.meridian.booking.openings.Opening;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.booking.waitlist.PlanWaiting;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.NoOpeningFound;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanEvent.OfPlan;
import clinic.meridian.events.Visit;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Stored;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps an opening for the next visit of a plan and gives it back when it is not wanted any more.
 * reminder-service offers it to the patient. Every step can be repeated.
 */
@Component
public class NextVisits {

    private static final String NO_OPENING = "no-opening";

    private final Documents<Offer> offers;
    private final Window window;
    private final FrontDesk desk;
    private final Finder finder;
    private final Clinics clinics;
    private final PlanWaiting waiting;
    private final BookingMetrics metrics;
    private final Clock clock;

    NextVisits(
            Documents<Offer> offers,
            Window window,
            FrontDesk desk,
            Finder finder,
            Clinics clinics,
            PlanWaiting waiting,
            BookingMetrics metrics,
            Clock clock) {
        this.offers = offers;
        this.window = window;
        this.desk = desk;
        this.finder = finder;
        this.clinics = clinics;
        this.waiting = waiting;
        this.metrics = metrics;
        this.clock = clock;
    }

    void due(NextVisitDue wish) {
        var house = clinics.find(wish.clinic());
        if (house.isEmpty()) {
            metrics.count(Flow.NEXT_VISIT, "unknown-clinic");
            return;
        }
        intend(wish).ifPresent(intent -> follow(house.get(), wish, intent));
    }

    /**
     * Visits of the patient were given back for the plan: when nothing is kept for them now, looks
     * for the next visit once more.
     *
     * @param once names the occasion; it is acted on once
     */
    public void again(NextVisitDue wish, String once) {
        var patient = wish.patient().value();
        var known = known(wish);
        var house = clinics.find(wish.clinic());
        if (house.isEmpty() || known.isEmpty() || kept(known.get().hold())) {
            return;
        }
        var fresh = HoldId.next();
        offers.<Optional<Offer>>changeOnce(
                        once,
                        patient,
                        found -> {
                            if (found == null || !same(found, wish)) {
                                return Change.none(Optional.empty());
                            }
                            var next = intent(found, wish, fresh);
                            return Change.to(next, List.of(), Optional.of(next));
                        })
                // Somebody else was here before: goes on from what they meant to do.
                .orElseGet(() -> known(wish))
                .ifPresent(intent -> follow(house.get(), wish, intent));
    }

    private Optional<Offer> known(NextVisitDue wish) {
        return offers.find(wish.patient().value())
                .map(Stored::state)
                .filter(offer -> same(offer, wish));
    }

    private boolean kept(@Nullable HoldId hold) {
        return hold != null && finder.hold(hold).isPresent();
    }

    private void follow(Clinic house, NextVisitDue wish, Offer intent) {
        giveUp(house, intent.before());
        var hold = intent.hold();
        if (hold != null && !kept(hold)) {
            var outcome = offer(house, wish, hold);
            metrics.count(Flow.NEXT_VISIT, outcome);
            if (outcome.equals(NO_OPENING)) {
                waitInLine(house, wish, hold);
            }
        }
    }

    /** The patient waits for time that comes free, and is recalled after a while. */
    private void waitInLine(Clinic house, NextVisitDue wish, HoldId hold) {
        waiting.join(house, hold.value(), wish);
        var none =
                new NoOpeningFound(
                        wish.plan(),
                        wish.patient(),
                        wish.clinic(),
                        wish.revision(),
                        wish.latest(),
                        wish.zone());
        var unused =
                offers.changeOnce(
                        "no-opening-" + hold,
                        wish.patient().value(),
                        found ->
                                found != null && hold.equals(found.hold())
                                        ? Change.to(found, List.of(none), true)
                                        : Change.none(false));
    }

    /** The plan rests or has ended: what is still on offer is given back. */
    void stop(OfPlan event) {
        offers.<Optional<Offer>>change(
                        event.patient().value(),
                        found -> {
                            if (found == null || later(found, event)) {
                                return Change.none(Optional.empty());
                            }
                            var rest = resting(event, found);
                            return rest.equals(found)
                                    ? Change.none(Optional.of(found))
                                    : Change.to(rest, List.of(), Optional.of(rest));
                        })
                .ifPresent(
                        offer ->
                                Optional.ofNullable(offer.clinic())
                                        .flatMap(clinics::find)
                                        .ifPresent(house -> giveUp(house, offer.before())));
    }

    /** The patient has booked otherwise; an offer up to its window's end is not needed any more. */
    void booked(Visit visit) {
        offers.find(visit.patient().value())
                .map(Stored::state)
                .filter(offer -> wantedUntil(offer, visit.day()))
                .map(Offer::hold)
                .filter(hold -> !hold.value().equals(visit.appointment().value()))
                .ifPresent(this::withdraw);
    }

    private static boolean wantedUntil(Offer offer, LocalDate day) {
        return offer.latest() != null && !offer.latest().isBefore(day);
    }

    private Optional<Offer> intend(NextVisitDue wish) {
        return offers.change(
                wish.patient().value(),
                found -> {
                    if (found != null && later(found, wish)) {
                        return Change.none(Optional.empty());
                    }
                    if (found != null && same(found, wish)) {
                        return Change.none(Optional.of(found));
                    }
                    var next = intent(found, wish, HoldId.next());
                    return Change.to(next, List.of(), Optional.of(next));
                });
    }

    private static Offer intent(@Nullable Offer found, NextVisitDue wish, HoldId hold) {
        return new Offer(
                wish.plan().value(),
                wish.revision(),
                wish.clinic(),
                hold,
                wish.latest(),
                found == null ? null : replaced(found));
    }

    private static @Nullable HoldId replaced(Offer found) {
        return found.hold() == null ? found.before() : found.hold();
    }

    private String offer(Clinic house, NextVisitDue wish, HoldId hold) {
        var card = desk.card(house, wish.patient(), null);
        var today = clock.instant().atZone(house.zone()).toLocalDate();
        boolean hasVisit =
                card.days().stream()
                        .anyMatch(day -> day.isAfter(today) && !day.isAfter(wish.latest()));
        if (hasVisit) {
            return "has-visit";
        }
        for (var opening : window.openings(house, wish, card, today)) {
            var request = request(wish, hold, card, opening);
            if (desk.hold(house, request) instanceof Decision.Made<Hold>) {
                return "offered";
            }
        }
        return NO_OPENING;
    }

    private static HoldRequest request(
            NextVisitDue wish, HoldId hold, PatientCard card, Opening opening) {
        return new HoldRequest(
                hold,
                card,
                HoldKind.PLAN_OFFER,
                new Wanted(
                        wish.appointmentType(),
                        List.of(),
                        opening.start(),
                        opening.practitioner(),
                        opening.room()),
                null,
                Actor.CLINIC);
    }

    /** What was kept, or waited for. */
    private void giveUp(Clinic house, @Nullable HoldId hold) {
        if (hold != null) {
            withdraw(hold);
            waiting.leave(house, hold.value());
        }
    }

    private void withdraw(HoldId hold) {
        finder.hold(hold)
                .ifPresent(
                        kept -> {
                            var house = clinics.find(kept.clinic()).orElseThrow();
                            var unused = desk.withdraw(house, kept.page(), hold);
                        });
    }

    private static boolean later(Offer found, OfPlan event) {
        return found.plan().equals(event.plan().value()) && found.revision() > event.revision();
    }

    private static boolean same(Offer found, NextVisitDue wish) {
        return found.plan().equals(wish.plan().value()) && found.revision() == wish.revision();
    }

    private static Offer resting(OfPlan event, Offer found) {
        return new Offer(
                event.plan().value(),
                event.revision(),
                found.clinic(),
                null,
                null,
                replaced(found));
    }
}
