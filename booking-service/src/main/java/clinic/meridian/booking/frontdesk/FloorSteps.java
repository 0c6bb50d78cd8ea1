package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.LateDecision;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

/** What is told at the door and in the rooms. */
final class FloorSteps {

    private FloorSteps() {}

    /**
     * @param lateDecision {@code treat} or {@code rebook}; asked for when a patient comes too late
     */
    record Arrive(@Nullable String lateDecision) {

        @Nullable LateDecision decided() {
            if (lateDecision == null) {
                return null;
            }
            Need.that(
                    lateDecision.equals("treat") || lateDecision.equals("rebook"),
                    "lateDecision",
                    "treat or rebook");
            return lateDecision.equals("treat") ? LateDecision.TREAT : LateDecision.REBOOK;
        }
    }

    /**
     * @param room another one than was booked
     */
    record Room(@Nullable RoomId room) {}
}
