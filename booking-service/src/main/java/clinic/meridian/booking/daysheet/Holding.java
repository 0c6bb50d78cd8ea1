package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Decision.Made;
import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.ReleaseReason;
import clinic.meridian.events.HoldId;

import java.time.Instant;
import java.util.List;

/** Decides on the end of holds. */
final class Holding {

    private Holding() {}

    static Decision<Hold> withdraw(DaySheet page, Clinic house, HoldId id) {
        var hold = page.hold(id);
        if (hold.isEmpty()) {
            return Decision.refused(Reason.HOLD_EXPIRED, "That time is not kept any more.");
        }
        return new Made<>(
                page.withoutHold(id),
                List.of(hold.get().released(house, ReleaseReason.WITHDRAWN)),
                hold.get());
    }

    static Decision<Integer> dropMisfits(DaySheet page, Clinic house, Instant now) {
        var kept = page.holds().stream().filter(each -> each.keeps(now)).toList();
        var over = kept.stream().filter(each -> !Fitting.fits(page, house, each, now)).toList();
        var left = page.holds().stream().filter(each -> !over.contains(each)).toList();
        var events =
                over.stream()
                        .<BookingEvent>map(each -> each.released(house, ReleaseReason.WITHDRAWN))
                        .toList();
        return new Made<>(page.with(left), events, over.size());
    }

    static Decision<Integer> dropExpired(DaySheet page, Clinic house, Instant now) {
        var over = page.holds().stream().filter(each -> !each.keeps(now)).toList();
        var left = page.holds().stream().filter(each -> each.keeps(now)).toList();
        var events =
                over.stream()
                        .<BookingEvent>map(each -> each.released(house, ReleaseReason.EXPIRED))
                        .toList();
        return new Made<>(page.with(left), events, over.size());
    }
}
