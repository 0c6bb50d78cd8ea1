package clinic.meridian.booking.frontdesk;

import java.util.Locale;

/** What is counted and timed; the names of this service's metrics are all here. */
public enum Flow {
    BOOK,
    HOLD,
    RELEASE,
    MOVE,
    CONFIRM,
    ARRIVE,
    ROOM,
    NEEDLES_IN,
    NEEDLES_OUT,
    MISS,
    SWEEP_MISSED,
    COMPLETE,
    CANCEL,
    SERIES,
    OPENINGS,
    CAPACITY,
    REGISTER,
    NEXT_VISIT,
    WAITLIST,
    CADENCE;

    static final String DECISIONS = "meridian.booking.decisions";

    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
