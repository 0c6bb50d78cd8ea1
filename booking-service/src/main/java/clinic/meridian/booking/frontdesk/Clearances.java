package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.daysheet.VisitRequest;
import clinic.meridian.booking.patients.Patients;
import clinic.meridian.booking.patients.Waiting;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;

/**
 * Keeps the time of a first booking while staff ask for advice, and makes a visit of it once they
 * have recorded it. One time for each patient. Every step can be repeated: the patient's file names
 * the hold before it is placed, and forgets it only after the visit stands.
 */
@Component
class Clearances {

    private final Patients patients;
    private final FrontDesk desk;
    private final Acceptance acceptance;
    private final Finder finder;
    private final Clinics clinics;
    private final Clock clock;

    Clearances(
            Patients patients,
            FrontDesk desk,
            Acceptance acceptance,
            Finder finder,
            Clinics clinics,
            Clock clock) {
        this.patients = patients;
        this.desk = desk;
        this.acceptance = acceptance;
        this.finder = finder;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** Whether a refused booking only waits for the clinic's word. */
    static boolean waits(VisitRequest request, Reason refused) {
        return refused == Reason.NEEDS_CLEARANCE
                && request.by() == Actor.PATIENT
                && request.patient().gates().awaitsReview() == null;
    }

    /** The time that is kept now: this one, or the one that was kept before. */
    Optional<Hold> keep(Clinic house, VisitRequest request) {
        var patient = request.patient().id();
        var before = patients.waiting(patient).map(Patients.Kept::waiting).orElse(null);
        var already = live(before);
        if (already.isPresent()) {
            return already;
        }
        var start = request.wanted().start().toInstant();
        var next = new Waiting(new HoldId(request.id().value()), FrontDesk.day(house, start));
        if (!patients.waitFor(patient, before, next)) {
            return live(patients.waiting(patient).map(Patients.Kept::waiting).orElse(null));
        }
        return switch (desk.keep(house, request)) {
            case Decision.Made<Hold>(_, _, var hold) -> Optional.of(hold);
            case Decision.Refused<Hold> _ -> {
                patients.doneWaiting(patient, next);
                yield Optional.empty();
            }
        };
    }

    /** Does what staff have said with the time that was kept; empty when no visit came of it. */
    Optional<Appointment> finish(PatientId patient) {
        return patients.waiting(patient).flatMap(this::finish);
    }

    void finishAll() {
        for (var kept : patients.allWaiting()) {
            var unused = finish(kept);
        }
    }

    private Optional<Appointment> finish(Patients.Kept kept) {
        return switch (kept.word()) {
            case NOT_YET -> {
                forgetPast(kept);
                yield Optional.empty();
            }
            case CLEARED -> {
                var visit = booked(kept);
                patients.doneWaiting(kept.patient(), kept.waiting());
                yield visit;
            }
            case NOT_CLEARED -> {
                live(kept.waiting())
                        .ifPresent(
                                hold -> {
                                    var house = NoSuch.orClinic(clinics, kept.clinic());
                                    var unused =
                                            desk.withdraw(house, kept.waiting().day(), hold.id());
                                });
                patients.doneWaiting(kept.patient(), kept.waiting());
                yield Optional.empty();
            }
        };
    }

    private Optional<Appointment> booked(Patients.Kept kept) {
        var known = acceptance.known(kept.waiting().hold());
        if (known.isPresent()) {
            return known.map(Located::visit);
        }
        var house = NoSuch.orClinic(clinics, kept.clinic());
        return live(kept.waiting())
                .map(hold -> acceptance.accept(house, hold, kept.patient(), Actor.STAFF))
                .flatMap(
                        decision ->
                                switch (decision) {
                                    case Decision.Made<Appointment>(_, _, var visit) ->
                                            Optional.of(visit);
                                    case Decision.Refused<Appointment> _ -> Optional.empty();
                                });
    }

    private void forgetPast(Patients.Kept kept) {
        var house = NoSuch.orClinic(clinics, kept.clinic());
        if (kept.waiting().day().isBefore(FrontDesk.day(house, clock.instant()))) {
            patients.doneWaiting(kept.patient(), kept.waiting());
        }
    }

    private Optional<Hold> live(@Nullable Waiting waiting) {
        return waiting == null
                ? Optional.empty()
                : finder.hold(waiting.hold())
                        .map(Finder.Kept::hold)
                        .filter(hold -> hold.keeps(clock.instant()));
    }
}
