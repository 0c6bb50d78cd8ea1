package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.HoldRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.desk.access.Caller;
import clinic.meridian.desk.problem.Problems;
import clinic.meridian.desk.problem.Slug;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Openings that are kept for a while. */
@RestController
class HoldController {

    /**
     * @param patient when it is known already for whom
     */
    record NewHold(
            @Nullable String type,
            @Nullable List<String> adjuncts,
            @Nullable OffsetDateTime start,
            @Nullable PractitionerId practitioner,
            @Nullable RoomId room,
            @Nullable PatientId patient) {
        NewHold {
            var unused = Need.present("type", type);
            var unused2 = Need.present("start", start);
        }
    }

    private final FrontDesk desk;
    private final Acceptance acceptance;
    private final Finder finder;
    private final IdempotencyKeys keys;
    private final Clinics clinics;
    private final VisitViews views;
    private final Clock clock;

    HoldController(
            FrontDesk desk,
            Acceptance acceptance,
            Finder finder,
            IdempotencyKeys keys,
            Clinics clinics,
            VisitViews views,
            Clock clock) {
        this.desk = desk;
        this.acceptance = acceptance;
        this.finder = finder;
        this.keys = keys;
        this.clinics = clinics;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping("/api/clinics/{clinic}/holds")
    ResponseEntity<?> hold(
            @PathVariable ClinicId clinic,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewHold body) {
        var house = NoSuch.orClinic(clinics, clinic);
        return keys.claim(clinic, "holds", key, body)
                .answer(id -> hold(house, new HoldId(id), body));
    }

    @GetMapping("/api/holds/{id}")
    ResponseEntity<?> show(@PathVariable HoldId id) {
        var kept = finder.hold(id);
        if (kept.isEmpty() || !kept.get().hold().keeps(clock.instant())) {
            return gone();
        }
        Caller.current().mustBeAllowedAt(kept.get().clinic().value());
        return ResponseEntity.ok(HoldView.of(kept.get().clinic(), kept.get().hold()));
    }

    /** Books what was offered. A second time it answers with the same visit. */
    @PostMapping("/api/holds/{id}/accept")
    ResponseEntity<?> accept(@PathVariable HoldId id) {
        var taken = taken(id);
        if (taken.isPresent()) {
            return taken.get();
        }
        var kept = finder.hold(id);
        if (kept.isEmpty()) {
            // In that moment somebody else may have said yes for the same patient.
            return taken(id).orElseGet(HoldController::gone);
        }
        Caller.current().mustBeAllowedAt(kept.get().clinic().value());
        var patient = kept.get().hold().patient();
        if (patient == null || !kept.get().hold().offered()) {
            return Problems.invalid(
                    "id", "id: this time is kept for a booking (expected: an offer)");
        }
        var house = NoSuch.orClinic(clinics, kept.get().clinic());
        return switch (acceptance.accept(house, kept.get().hold(), patient, Answers.actor())) {
            case Decision.Made<Appointment>(_, _, var visit) -> created(house, visit);
            case Decision.Refused<Appointment>(var refusal) ->
                    taken(id).orElseGet(() -> Answers.refused(refusal));
        };
    }

    /** The patient does not want what was offered; others may have the time. */
    @PostMapping("/api/holds/{id}/decline")
    ResponseEntity<?> decline(@PathVariable HoldId id) {
        if (taken(id).isPresent()) {
            return Problems.of(
                    Slug.WRONG_STATE,
                    "The offer was taken. To give the visit up, cancel it or move it.");
        }
        var kept = finder.hold(id);
        if (kept.isEmpty()) {
            return gone();
        }
        Caller.current().mustBeAllowedAt(kept.get().clinic().value());
        return switch (kept.get().hold().kind()) {
            case PLAN_OFFER, WAITLIST_OFFER -> {
                var house = NoSuch.orClinic(clinics, kept.get().clinic());
                var unused = desk.withdraw(house, kept.get().page(), id);
                yield ResponseEntity.noContent().build();
            }
            case NEW_TIME ->
                    Problems.of(
                            Slug.WRONG_STATE,
                            "We cannot keep the visit that you have. Please call us for a time that"
                                    + " suits you better.");
            case FORM, CLEARANCE, SERIES ->
                    Problems.invalid(
                            "id", "id: this time is kept for a booking (expected: an offer)");
        };
    }

    private Optional<ResponseEntity<?>> taken(HoldId id) {
        return acceptance
                .known(id)
                .map(
                        at -> {
                            Caller.current().mustBeAllowedAt(at.house().id().value());
                            return created(at.house(), at.visit());
                        });
    }

    private ResponseEntity<?> hold(Clinic house, HoldId id, NewHold body) {
        var patient = body.patient() == null ? null : desk.card(house, body.patient(), null);
        var request =
                new HoldRequest(
                        id,
                        patient,
                        HoldKind.FORM,
                        new Wanted(
                                Need.present("type", body.type()),
                                body.adjuncts() == null ? List.of() : body.adjuncts(),
                                Need.present("start", body.start())
                                        .atZoneSameInstant(house.zone())
                                        .toOffsetDateTime(),
                                body.practitioner(),
                                body.room()),
                        null,
                        Answers.actor());
        return switch (desk.hold(house, request)) {
            case Decision.Made<Hold>(_, _, var hold) ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .location(URI.create("/api/holds/" + hold.id()))
                            .body(HoldView.of(house.id(), hold));
            case Decision.Refused<Hold>(var refusal) -> Answers.refused(refusal);
        };
    }

    private ResponseEntity<?> created(Clinic house, Appointment visit) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/appointments/" + visit.id()))
                .eTag(Answers.etag(visit.version()))
                .body(views.of(house.id(), visit));
    }

    private static ResponseEntity<?> gone() {
        return Problems.of(
                Slug.HOLD_EXPIRED, "We could not keep that time any longer. Please choose again.");
    }
}
