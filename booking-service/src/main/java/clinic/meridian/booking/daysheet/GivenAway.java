package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Refusal.Reason;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A missed visit keeps nothing, so somebody else may have its time by the moment in which staff say
 * that the patient came after all.
 */
final class GivenAway {

    private GivenAway() {}

    /** Null where the time is still free, and for every visit that kept it. */
    static @Nullable Refusal refusal(Step step, Appointment visit, Instant now) {
        if (visit.status().occupies()) {
            return null;
        }
        var placement = visit.placement();
        var room = step.house().room(placement.room());
        boolean free =
                room.isPresent()
                        && step.page()
                                .workingDay(step.house(), now, visit.id(), null)
                                .vacant(placement, room.get(), visit.patient());
        return free
                ? null
                : Refusal.because(
                        Reason.SLOT_TAKEN,
                        "The visit was marked as missed and its time was given to somebody else."
                                + " Please book the patient anew.");
    }
}
