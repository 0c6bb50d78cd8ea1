package clinic.meridian.reminder.schedule;

/** How what the messages are about stands. */
public enum Standing {
    /** Booked, offered or asked. */
    OPEN("open"),
    CONFIRMED("confirmed by the patient"),
    ARRIVED("the patient has arrived"),
    COMPLETED("the visit took place"),
    CANCELLED("the visit was cancelled"),
    MISSED("the visit was missed"),
    /** An offer that was taken, expired or withdrawn; a question that was answered. */
    RELEASED("no longer offered");

    private final String sentence;

    Standing(String sentence) {
        this.sentence = sentence;
    }

    /** Why a message that looks ahead is no longer true. */
    public String sentence() {
        return sentence;
    }

    /** Whether there is still something to look ahead to. */
    public boolean isAhead() {
        return this == OPEN || this == CONFIRMED;
    }
}
