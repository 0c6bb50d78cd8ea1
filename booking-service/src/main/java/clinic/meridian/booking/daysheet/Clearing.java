package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Decision.Made;
import clinic.meridian.booking.daysheet.Decision.Refused;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.ReleaseReason;
import clinic.meridian.events.HoldId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the time of a visit that waits for the clinic's word. The hold takes the id that the visit
 * was to have, so that the visit made of it is the one that was asked for.
 */
final class Clearing {

    private Clearing() {}

    /** In place of the hold that kept it while the form was filled, where there is one. */
    static Decision<Hold> keep(DaySheet page, Clinic house, VisitRequest request, Instant now) {
        var id = new HoldId(request.id().value());
        var known = page.hold(id);
        if (known.isPresent()) {
            return new Made<>(page, List.of(), known.get());
        }
        var form = request.hold();
        var cleared = request.patient().cleared();
        if (form == null) {
            return Booking.hold(page, house, asked(id, request, request.wanted()), now);
        }
        return switch (Redeeming.place(page, house, form, cleared, request.by(), null, now)) {
            case Placing.NoPlace(var refusal) -> new Refused<>(refusal);
            case Placing.Placed(var placement) -> {
                var kept = page.hold(form).orElseThrow();
                yield switch (Booking.held(
                        page.withoutHold(form),
                        house,
                        asked(id, request, kept.wanted()),
                        placement,
                        now)) {
                    case Refused<Hold> refused -> refused;
                    case Made<Hold>(var next, var events, var hold) -> {
                        var all = new ArrayList<BookingEvent>();
                        all.add(kept.released(house, ReleaseReason.WITHDRAWN));
                        all.addAll(events);
                        yield new Made<>(next, all, hold);
                    }
                };
            }
        };
    }

    private static HoldRequest asked(HoldId id, VisitRequest request, Wanted wanted) {
        return new HoldRequest(
                id, request.patient().cleared(), HoldKind.CLEARANCE, wanted, null, request.by());
    }
}
