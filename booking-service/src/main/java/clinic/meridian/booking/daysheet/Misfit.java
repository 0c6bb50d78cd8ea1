package clinic.meridian.booking.daysheet;

import java.util.Locale;

/** Why a visit cannot take place where and when it stands. */
public enum Misfit {
    CLOSED("The house is closed that day."),
    OUTSIDE_HOURS("The house is not open for all of it."),
    PRACTITIONER_GONE("The practitioner does not treat here any more."),
    LICENCE_EXPIRED("The practitioner has no valid licence that day."),
    PRACTITIONER_AWAY("The practitioner is away then."),
    ROOM_GONE("The room is no treatment room any more."),
    ROOM_UNSUITABLE("The room does not suit a visit of this type."),
    ROOM_OUT_OF_ORDER("The room is out of order that day."),
    ROOM_FULL("The room has fewer places, and others booked before.");

    private final String sentence;

    Misfit(String sentence) {
        this.sentence = sentence;
    }

    /** As a receptionist would say it. */
    public String sentence() {
        return sentence;
    }

    /** As the API writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
