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
    NEW_TIME,
    /** Visits may be further apart; which to give back is the patient's to say. */
    CADENCE_CHANGE,
    /** A visit that was given back as agreed. The calendar follows. */
    VISIT_FREED,
    /** The next visit is due and none is booked. */
    RECALL;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @JsonValue
    public String text() {
        return text;
    }

    /** Of these the latest that is due speaks for the others of the same visit. */
    public boolean isCountdown() {
        return this == REMINDER_7D || this == REMINDER_72H || this == REMINDER_24H;
    }

    /** Whether its mail takes the visit into the calendar or out of it. */
    public boolean changesTheCalendar() {
        return this == CONFIRMATION || this == MOVED || takesOutOfTheCalendar();
    }

    public boolean takesOutOfTheCalendar() {
        return this == CANCELLATION || this == VISIT_FREED;
    }

    /** Whether OK takes what the text offers. */
    public boolean offersATime() {
        return this == PLAN_OFFER || this == WAITLIST_OFFER || this == NEW_TIME;
    }

    /** Whether the text asks for OK or MOVE. */
    public boolean asksForConfirmation() {
        return this == CONFIRMATION || this == MOVED || isCountdown();
    }
}
