package clinic.meridian.booking.waitlist;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.frontdesk.Acceptance;
import clinic.meridian.booking.frontdesk.Answers;
import clinic.meridian.booking.frontdesk.Finder;
import clinic.meridian.booking.frontdesk.NoSuch;
import clinic.meridian.booking.frontdesk.VisitViews;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.desk.access.Caller;
import clinic.meridian.desk.problem.Problems;
import clinic.meridian.desk.problem.Slug;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.HoldId;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.Optional;

/** Yes and no to an offer. Both can be said twice. */
@RestController
class OfferController {

    private final WaitlistDesk desk;
    private final Acceptance acceptance;
    private final Finder finder;
    private final Clinics clinics;
    private final VisitViews views;

    OfferController(
            WaitlistDesk desk,
            Acceptance acceptance,
            Finder finder,
            Clinics clinics,
            VisitViews views) {
        this.desk = desk;
        this.acceptance = acceptance;
        this.finder = finder;
        this.clinics = clinics;
        this.views = views;
    }

    /** The visit is moved there, or booked; whoever says so second gets the same visit. */
    @PostMapping("/api/waitlist-offers/{id}/accept")
    ResponseEntity<?> accept(@PathVariable HoldId id) {
        return taken(id).or(() -> take(id)).or(() -> taken(id)).orElseGet(OfferController::over);
    }

    @PostMapping("/api/waitlist-offers/{id}/decline")
    ResponseEntity<?> decline(@PathVariable HoldId id) {
        var taken = acceptance.known(id);
        if (taken.isPresent()) {
            Caller.current().mustBeAllowedAt(taken.get().house().id().value());
            return Problems.of(
                    Slug.WRONG_STATE,
                    "The offer was taken. To give the visit up, cancel it or move it.");
        }
        finder.hold(id).ifPresent(kept -> Caller.current().mustBeAllowedAt(kept.clinic().value()));
        return desk.decline(id) ? ResponseEntity.noContent().build() : over();
    }

    private Optional<ResponseEntity<?>> taken(HoldId id) {
        return acceptance
                .known(id)
                .map(
                        at -> {
                            Caller.current().mustBeAllowedAt(at.house().id().value());
                            return done(at.house(), id, at.visit());
                        });
    }

    private Optional<ResponseEntity<?>> take(HoldId id) {
        return finder.hold(id)
                .filter(kept -> kept.hold().kind() == HoldKind.WAITLIST_OFFER)
                .flatMap(this::take);
    }

    private Optional<ResponseEntity<?>> take(Finder.Kept kept) {
        Caller.current().mustBeAllowedAt(kept.clinic().value());
        var hold = kept.hold();
        var patient = hold.patient();
        if (patient == null) {
            return Optional.empty();
        }
        var house = NoSuch.orClinic(clinics, kept.clinic());
        return switch (acceptance.accept(house, hold, patient, Answers.actor())) {
            case Decision.Made<Appointment>(_, _, var visit) ->
                    Optional.of(done(house, hold.id(), visit));
            case Decision.Refused<Appointment>(var refusal) ->
                    refusal.reason() == Reason.HOLD_EXPIRED
                            ? Optional.empty()
                            : taken(hold.id()).or(() -> Optional.of(Answers.refused(refusal)));
        };
    }

    private ResponseEntity<?> done(Clinic house, HoldId id, Appointment visit) {
        desk.taken(house, id);
        return ResponseEntity.ok()
                .location(URI.create("/api/appointments/" + visit.id()))
                .eTag(Answers.etag(visit.version()))
                .body(views.of(house.id(), visit));
    }

    private static ResponseEntity<?> over() {
        return Problems.of(
                Slug.HOLD_EXPIRED,
                "This offer is over, and the time may be kept for somebody else now. A visit that"
                        + " you have stands as it was.");
    }
}
