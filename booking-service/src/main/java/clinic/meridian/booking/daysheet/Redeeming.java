package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Placing.NoPlace;
import clinic.meridian.booking.daysheet.Placing.Placed;
import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.HoldId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Uses a kept place up, for a new visit or for one that is moved into it. */
final class Redeeming {

    private Redeeming() {}

    /**
     * The kept place, until the very moment in which the hold expires.
     *
     * @param moved the visit that is moved into it, which does not stand in its own way
     */
    static Placing place(
            DaySheet page,
            Clinic house,
            HoldId id,
            PatientCard patient,
            Actor by,
            @Nullable AppointmentId moved,
            Instant now) {
        var hold = page.hold(id);
        if (hold.isEmpty() || !hold.get().keeps(now)) {
            return none(
                    Reason.HOLD_EXPIRED,
                    "We could not keep that time any longer. Please choose again.");
        }
        var kept = hold.get();
        if (kept.patient() != null && !kept.patient().equals(patient.id())) {
            return none(Reason.NOT_FOUND, "That time is kept for somebody else.");
        }
        var day = page.workingDay(house, now, moved, kept.id());
        var broken =
                BookingRules.broken(
                        new Proposal(house, day, kept.wanted(), patient, by, true, now));
        if (broken.isPresent()) {
            return new NoPlace(broken.get());
        }
        if (!Fitting.fits(page, house, kept, now)) {
            return none(
                    Reason.HOLD_EXPIRED,
                    "We are not open for it then any more. Please choose again.");
        }
        return day.free(kept.placement(), patient.id())
                ? new Placed(kept.placement())
                : none(Reason.SLOT_TAKEN, "You already have a visit at that time.");
    }

    private static Placing none(Reason reason, String sentence) {
        return new NoPlace(Refusal.because(reason, sentence));
    }
}
