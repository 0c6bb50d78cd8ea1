package clinic.meridian.reminder.policy;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** What a message is about. Its text is the name in policies, templates, events and the ledger. */
public enum Kind {
    CONFIRMATION,
    MOVED,
    CANCELLATION,
    /** A text about a cancellation by the clinic. The calendar follows by {@link #CANCELLATION}. */
    CLINIC_CANCELLATION,
    REMINDER_7D,
    REMINDER_72H,
    REMINDER_24H,
    MISSED_VISIT,
    CHECK_IN,
    PLAN_OFFER,
    WAITLIST_OFFER,
    /** The clinic cannot keep the visit, and keeps another time for it. */
    NEW_TIME;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @JsonValue
    public String text() {
        return text;
    }

    /** Of these the latest that is due speaks for the others of the same visit. */
    public boolean isCountdown() {
        return this == REMINDER_7D || this == REMINDER_72H || this == REMINDER_24H;
    }

    /** Whether the text asks for OK or MOVE. */
    public boolean asksForConfirmation() {
        return this == CONFIRMATION || this == MOVED || isCountdown();
    }
}
