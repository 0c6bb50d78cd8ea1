package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Decision.Made;
import clinic.meridian.booking.daysheet.Decision.Refused;
import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.ReleaseReason;
import clinic.meridian.events.HoldId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides on new visits and holds. */
final class Booking {

    /**
     * A choice: a row is booked within seconds; so long its places outlive an outage in the middle.
     */
    private static final Duration SERIES_HOLD = Duration.ofHours(1);

    private Booking() {}

    static Decision<Appointment> book(
            DaySheet page, Clinic house, VisitRequest request, Instant now) {
        var known = page.appointment(request.id());
        if (known.isPresent()) {
            return new Made<>(page, List.of(), known.get());
        }
        var hold = request.hold();
        if (hold != null) {
            return redeem(page, house, request, hold, now);
        }
        return switch (place(page, house, request.wanted(), request.patient(), request.by(), now)) {
            case Placing.Placed(var placement) ->
                    booked(page, house, request, placement, List.of(), now);
            case Placing.NoPlace(var refusal) -> new Refused<>(refusal);
        };
    }

    private static Placing place(
            DaySheet page,
            Clinic house,
            Wanted wanted,
            @Nullable PatientCard patient,
            Actor by,
            Instant now) {
        var day = page.workingDay(house, now);
        return new Proposal(house, day, wanted, patient, by, false, now).place();
    }

    /** Turns a hold into a visit of the kind that it was kept for. */
    private static Decision<Appointment> redeem(
            DaySheet page, Clinic house, VisitRequest request, HoldId hold, Instant now) {
        var kept = page.hold(hold);
        var differing = kept.map(each -> differing(each, request.wanted())).orElse(null);
        var patient =
                kept.filter(Hold::offered).isPresent()
                        ? request.patient().approved()
                        : request.patient();
        var place = Redeeming.place(page, house, hold, patient, request.by(), null, now);
        return switch (place) {
            case Placing.NoPlace(var refusal) -> new Refused<>(refusal);
            case Placing.Placed(var placement) ->
                    differing == null
                            ? booked(page, house, request, placement, kept.stream().toList(), now)
                            : new Refused<>(
                                    new Refusal(
                                            Reason.INVALID_REQUEST,
                                            "The time was kept for another " + differing + ".",
                                            differing));
        };
    }

    private static @Nullable String differing(Hold kept, Wanted wanted) {
        if (!kept.type().equals(wanted.type())) {
            return "type";
        }
        if (!kept.placement().start().isEqual(wanted.start())) {
            return "start";
        }
        return wanted.practitioner() == null
                        || wanted.practitioner().equals(kept.placement().practitioner())
                ? null
                : "practitioner";
    }

    private static Decision<Appointment> booked(
            DaySheet page,
            Clinic house,
            VisitRequest request,
            Placement placement,
            List<Hold> redeemed,
            Instant now) {
        var visit =
                Appointment.booked(
                        request.id(),
                        request.patient().id(),
                        request.wanted().type(),
                        request.wanted().adjuncts(),
                        placement,
                        now);
        var left = page.holds().stream().filter(each -> !redeemed.contains(each)).toList();
        var events = new ArrayList<BookingEvent>();
        events.add(new AppointmentBooked(visit.visit(house), request.by()));
        redeemed.forEach(each -> events.add(each.released(house, ReleaseReason.BOOKED)));
        return new Made<>(page.with(left).with(visit), events, visit);
    }

    static Decision<Hold> hold(DaySheet page, Clinic house, HoldRequest request, Instant now) {
        var known = page.hold(request.id());
        if (known.isPresent()) {
            return new Made<>(page, List.of(), known.get());
        }
        return switch (place(page, house, request.wanted(), request.patient(), request.by(), now)) {
            case Placing.Placed(var placement) -> held(page, house, request, placement, now);
            case Placing.NoPlace(var refusal) -> new Refused<>(refusal);
        };
    }

    static Decision<Hold> held(
            DaySheet page, Clinic house, HoldRequest request, Placement placement, Instant now) {
        var expiresAt = expiry(house, request.kind(), placement, now);
        if (!expiresAt.isAfter(now)) {
            return Decision.refused(
                    Reason.TOO_SOON, "That time is too close to be offered to anybody.");
        }
        var patient = request.patient() == null ? null : request.patient().id();
        var hold =
                new Hold(
                        request.id(),
                        patient,
                        request.kind(),
                        request.wanted().type(),
                        request.wanted().adjuncts(),
                        placement,
                        request.instead(),
                        expiresAt);
        var holds = new ArrayList<>(page.holds());
        holds.add(hold);
        return new Made<>(page.with(holds), hold.announced(house), hold);
    }

    private static Instant expiry(Clinic house, HoldKind kind, Placement placement, Instant now) {
        return switch (kind) {
            case FORM -> now.plus(house.rules().formHold());
            case SERIES -> now.plus(SERIES_HOLD);
            case WAITLIST_OFFER ->
                    sooner(
                            now.plus(house.rules().waitlistOffer()),
                            placement.start().toInstant().minus(house.rules().waitlistNotice()));
            case CLEARANCE ->
                    sooner(
                            now.plus(house.rules().intake().clearanceHold()),
                            placement.start().toInstant().minus(house.rules().offerNotice()));
            case PLAN_OFFER, NEW_TIME ->
                    sooner(
                            now.plus(house.rules().offerHold()),
                            placement.start().toInstant().minus(house.rules().offerNotice()));
        };
    }

    private static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
