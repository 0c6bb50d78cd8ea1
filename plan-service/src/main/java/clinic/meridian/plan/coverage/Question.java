package clinic.meridian.plan.coverage;

import java.time.LocalDate;

/**
 * Would a visit be covered?
 *
 * @param on the day of the visit at the clinic
 * @param askedOn the day on which it is asked; evidence must not be older than the policy says
 * @param minutes of a practitioner's time; 0: as the policy reckons
 * @param maintenance whether the visit only keeps what was reached
 */
public record Question(
        LocalDate on, LocalDate askedOn, int minutes, boolean maintenance, Evidence evidence) {

    /** How strictly improvement is looked for. */
    public enum Evidence {
        /** Not older than the policy says: before a visit is confirmed. */
        FRESH,
        /** However old: the visit is booked already. */
        ANY_AGE,
        /** As if there were some: for looking ahead. */
        ASSUMED
    }

    public static Question about(LocalDate on, LocalDate askedOn) {
        return new Question(on, askedOn, 0, false, Evidence.FRESH);
    }

    public Question evidence(Evidence how) {
        return new Question(on, askedOn, minutes, maintenance, how);
    }

    public Question on(LocalDate day) {
        return new Question(day, askedOn, minutes, maintenance, evidence);
    }

    UsedVisit visit() {
        return new UsedVisit("", on, minutes, false);
    }
}
