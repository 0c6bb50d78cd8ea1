package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Decision.Made;
import clinic.meridian.booking.daysheet.Decision.Refused;
import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.AppointmentMoved;
import clinic.meridian.events.BookingEvent.ReleaseReason;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides on moves. A move to another day takes three writes: the new page secures the place, the
 * old page lets the visit go (that is the moment of the move, and it carries the event), the new
 * page settles it. Each step can be repeated, and a crash between them is finished later.
 */
final class Moving {

    private Moving() {}

    static Decision<Appointment> within(
            DaySheet page, Clinic house, MoveRequest request, Instant now) {
        var found = page.appointment(request.id());
        if (found.isEmpty()) {
            return Step.elsewhere();
        }
        var visit = found.get();
        if (arrived(visit, request)) {
            return new Made<>(page, List.of(), visit);
        }
        var refusal = unmovable(visit, house, request, now);
        if (refusal != null) {
            return new Refused<>(refusal);
        }
        return switch (place(page, house, request, visit, now)) {
            case Placing.NoPlace(var why) -> new Refused<>(why);
            case Placing.Placed(var placement) -> {
                if (placement.equals(visit.placement())) {
                    yield new Made<>(page, List.of(), visit);
                }
                var moved =
                        visit.movedTo(
                                placement, request.hold(), lateAt(visit, house, request, now));
                var events = new ArrayList<BookingEvent>();
                events.add(
                        new AppointmentMoved(
                                moved.visit(house), visit.placement().start(), request.by()));
                events.addAll(released(page, house, request));
                yield new Made<>(page.withoutHold(request.hold()).with(moved), events, moved);
            }
        };
    }

    static Decision<Incoming> secure(
            DaySheet page, Clinic house, MoveRequest request, Appointment elsewhere, Instant now) {
        var refusal = unmovable(elsewhere, house, request, now);
        if (refusal != null) {
            return new Refused<>(refusal);
        }
        var underWay = page.incoming(request.id());
        if (underWay.isPresent() && arrived(underWay.get().appointment(), request)) {
            return new Made<>(page, List.of(), underWay.get());
        }
        if (underWay.isPresent() || page.appointment(request.id()).isPresent()) {
            return Decision.refused(
                    Reason.STALE_VERSION, "Somebody else is moving this visit right now.");
        }
        return switch (place(page, house, request, elsewhere, now)) {
            case Placing.NoPlace(var why) -> new Refused<>(why);
            case Placing.Placed(var placement) -> {
                var arrival =
                        new Incoming(
                                elsewhere.movedTo(
                                        placement,
                                        request.hold(),
                                        lateAt(elsewhere, house, request, now)),
                                elsewhere.day(),
                                request.ticket(),
                                request.by());
                var all = new ArrayList<>(page.incoming());
                all.add(arrival);
                yield new Made<>(
                        page.withoutHold(request.hold()).expecting(all),
                        released(page, house, request),
                        arrival);
            }
        };
    }

    static Decision<Appointment> letGo(DaySheet page, Clinic house, Incoming arrival) {
        var moved = arrival.appointment();
        var farewell = new Departed(moved.id(), moved.day(), arrival.ticket());
        if (page.departed().contains(farewell)) {
            return new Made<>(page, List.of(), moved);
        }
        var visit = page.appointment(moved.id());
        if (visit.isEmpty() || visit.get().version() != moved.version() - 1) {
            return Decision.refused(
                    Reason.STALE_VERSION, "The visit was changed while it was being moved.");
        }
        var departed = new ArrayList<>(page.departed());
        departed.add(farewell);
        var event =
                new AppointmentMoved(
                        moved.visit(house), visit.get().placement().start(), arrival.by());
        return new Made<>(page.without(moved.id()).after(departed), List.of(event), moved);
    }

    static Decision<Appointment> settle(DaySheet page, Incoming arrival) {
        var moved = arrival.appointment();
        return page.incoming().contains(arrival)
                ? new Made<>(without(page, arrival).with(moved), List.of(), moved)
                : new Made<>(page, List.of(), moved);
    }

    static Decision<Appointment> giveUp(DaySheet page, Incoming arrival) {
        return new Made<>(without(page, arrival), List.of(), arrival.appointment());
    }

    private static DaySheet without(DaySheet page, Incoming arrival) {
        return page.expecting(
                page.incoming().stream().filter(each -> !each.equals(arrival)).toList());
    }

    /** Whether the visit went into that kept opening before. */
    private static boolean arrived(Appointment visit, MoveRequest request) {
        return request.hold() != null && request.hold().equals(visit.through());
    }

    /** Into an opening that the house offers nobody moves late. */
    private static @Nullable Instant lateAt(
            Appointment visit, Clinic house, MoveRequest request, Instant now) {
        boolean late = request.hold() == null && new Change(house, visit, request.by(), now).late();
        return late ? now : null;
    }

    private static @Nullable Refusal unmovable(
            Appointment visit, Clinic house, MoveRequest request, Instant now) {
        if (request.version() != null && request.version() != visit.version()) {
            return Refusal.because(
                    Reason.STALE_VERSION,
                    "The visit was changed in the meantime. Please look again.");
        }
        if (visit.status() != Status.BOOKED && visit.status() != Status.CONFIRMED) {
            return Refusal.because(
                    Reason.WRONG_STATUS,
                    "The visit is " + visit.status().word() + " and cannot be moved.");
        }
        return request.hold() == null
                ? ChangeRules.CANCELLATION_WINDOW.refusal(
                        new Change(house, visit, request.by(), now))
                : null;
    }

    private static List<BookingEvent> released(DaySheet page, Clinic house, MoveRequest request) {
        return page.holds().stream()
                .filter(each -> each.id().equals(request.hold()))
                .<BookingEvent>map(each -> each.released(house, ReleaseReason.BOOKED))
                .toList();
    }

    /** With the same practitioner where possible, for the patient knows them. */
    private static Placing place(
            DaySheet page, Clinic house, MoveRequest request, Appointment visit, Instant now) {
        var hold = request.hold();
        if (hold != null) {
            return Redeeming.place(
                    page, house, hold, request.patient().approved(), request.by(), visit.id(), now);
        }
        if (request.practitioner() != null) {
            return proposal(page, house, request, visit, request.practitioner(), now).place();
        }
        var same = visit.placement().practitioner();
        return switch (proposal(page, house, request, visit, same, now).place()) {
            case Placing.Placed placed -> placed;
            case Placing.NoPlace _ -> proposal(page, house, request, visit, null, now).place();
        };
    }

    private static Proposal proposal(
            DaySheet page,
            Clinic house,
            MoveRequest request,
            Appointment visit,
            @Nullable PractitionerId practitioner,
            Instant now) {
        return new Proposal(
                house,
                page.workingDay(house, now, visit.id(), null),
                new Wanted(visit.type(), visit.adjuncts(), request.start(), practitioner, null),
                request.patient().approved(),
                request.by(),
                false,
                now);
    }
}
