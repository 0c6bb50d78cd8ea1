package clinic.meridian.booking.daysheet;

/** What staff decide for a patient who comes too late for the house to say so by itself. */
public enum LateDecision {
    /** The visit takes place, with the shortest rest. */
    TREAT,
    /** The visit is cancelled by the house, and another one is to be found. */
    REBOOK
}
