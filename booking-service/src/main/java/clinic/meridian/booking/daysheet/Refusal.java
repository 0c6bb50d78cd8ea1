package clinic.meridian.booking.daysheet;

import org.jspecify.annotations.Nullable;

/**
 * Why not.
 *
 * @param sentence as a receptionist would say it
 * @param field of the request, where one is to blame
 */
public record Refusal(Reason reason, String sentence, @Nullable String field) {

    static Refusal because(Reason reason, String sentence) {
        return new Refusal(reason, sentence, null);
    }

    public enum Reason {
        SLOT_TAKEN,
        HOLD_EXPIRED,
        STALE_VERSION,
        OUTSIDE_HOURS,
        LICENCE_EXPIRED,
        TOO_SOON,
        NEEDS_CLEARANCE,
        /** Staff have to say yes to it. */
        NEEDS_APPROVAL,
        INVALID_REQUEST,
        NOT_FOUND,
        /** The visit is past the point where this could be done. */
        WRONG_STATUS,
        /** The visit stands on another page; look again. */
        ELSEWHERE
    }
}
