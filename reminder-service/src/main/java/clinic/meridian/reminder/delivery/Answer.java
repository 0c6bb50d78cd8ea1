package clinic.meridian.reminder.delivery;

/** What a patient's own text is answered with. */
public enum Answer {
    STOPPED,
    STARTED,
    HELP,
    CONFIRMED,
    MOVE,
    NOTED
}
