package clinic.meridian.booking.daysheet;

import java.util.Locale;

/** What has become of a visit. */
public enum Status {
    BOOKED,
    CONFIRMED,
    ARRIVED,
    COMPLETED,
    CANCELLED,
    MISSED;

    /** Still to come or going on: it can be moved and cancelled. */
    public boolean open() {
        return this == BOOKED || this == CONFIRMED || this == ARRIVED;
    }

    /** Keeps its practitioner, room and patient. */
    public boolean occupies() {
        return open() || this == COMPLETED;
    }

    /** As the API writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
