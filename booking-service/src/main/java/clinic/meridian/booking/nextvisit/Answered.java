package clinic.meridian.booking.nextvisit;

import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.frontdesk.Acceptance;
import clinic.meridian.booking.frontdesk.BookingMetrics;
import clinic.meridian.booking.frontdesk.Finder;
import clinic.meridian.booking.frontdesk.Flow;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.MessageEvent.OfferAccepted;

import org.springframework.stereotype.Component;

/** A patient's yes to a kept opening, by text. What is gone by then is gone; a repeat finds it. */
@Component
class Answered {

    private final Acceptance acceptance;
    private final Finder finder;
    private final Clinics clinics;
    private final BookingMetrics metrics;

    Answered(Acceptance acceptance, Finder finder, Clinics clinics, BookingMetrics metrics) {
        this.acceptance = acceptance;
        this.finder = finder;
        this.clinics = clinics;
        this.metrics = metrics;
    }

    void yes(OfferAccepted answer) {
        var taken =
                finder.hold(answer.hold())
                        .filter(kept -> answer.patient().equals(kept.hold().patient()))
                        .filter(kept -> kept.hold().offered())
                        .flatMap(
                                kept ->
                                        clinics.find(kept.clinic())
                                                .map(
                                                        house ->
                                                                acceptance.accept(
                                                                        house,
                                                                        kept.hold(),
                                                                        answer.patient(),
                                                                        Actor.PATIENT)))
                        .filter(Decision.Made.class::isInstance);
        metrics.count(Flow.NEXT_VISIT, taken.isPresent() ? "accepted-by-text" : "too-late");
    }
}
