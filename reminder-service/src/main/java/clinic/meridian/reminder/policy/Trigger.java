package clinic.meridian.reminder.policy;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** What makes a step of a policy plan its message. */
public enum Trigger {
    BOOKED,
    MOVED,
    CANCELLED,
    /** Called off by the clinic itself, not by or for the patient. */
    CANCELLED_BY_CLINIC,
    MISSED,
    CHECK_IN_DUE,
    PLAN_OFFERED,
    WAITLIST_OFFERED,
    /** Another time is kept for a visit that the clinic cannot keep. */
    NEW_TIME_OFFERED,
    /** Some visits come earlier than the plan asks for now. */
    CADENCE_PROPOSED,
    /** Given back since the plan asks for fewer visits, as the patient or staff agreed. */
    GIVEN_BACK,
    /** An offered time ran out, or none was open. */
    RECALL_DUE;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @JsonValue
    public String text() {
        return text;
    }
}
