package clinic.meridian.booking.daysheet;

import java.util.Locale;

/** Where a patient is who has arrived and has not left. */
public enum Presence {
    WAITING,
    IN_ROOM,
    NEEDLES_IN,
    NEEDLES_OUT;

    /** As the API writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
