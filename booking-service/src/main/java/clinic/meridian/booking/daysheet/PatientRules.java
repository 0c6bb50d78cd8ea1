package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.events.BookingEvent.Urgency;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the book knows of the patient: who has to call first, what is not used, how close is too
 * close.
 */
final class PatientRules {

    /** Neutral on purpose; only what cannot wait has the words of the house's own clinician. */
    static final Rule<Proposal> REVIEWED =
            new Rule<>(
                    "reviewed",
                    Reason.NEEDS_CLEARANCE,
                    p -> p.byPatient() && p.gates().awaitsReview() != null,
                    p -> {
                        var text = p.clinic().rules().intake().emergencyText();
                        return p.gates().awaitsReview() == Urgency.EMERGENCY && text != null
                                ? text.strip()
                                : "We would like to speak with you before your next visit. Please"
                                        + " call us.";
                    });

    static final Rule<Proposal> CLEARED =
            new Rule<>(
                    "cleared",
                    Reason.NEEDS_CLEARANCE,
                    p -> p.byPatient() && p.gates().awaitsClearance(),
                    _ ->
                            "Because of an answer on your health form we would like to speak with"
                                    + " you first. Please call us.");

    /** For staff too: what must not be used is not used because somebody else asked for it. */
    static final Rule<Proposal> ADJUNCTS_ALLOWED =
            new Rule<>(
                    "adjuncts allowed",
                    Reason.INVALID_REQUEST,
                    "adjuncts",
                    p -> !barredAdjuncts(p).isEmpty(),
                    p ->
                            "We do not use "
                                    + barredAdjuncts(p).stream()
                                            .map(each -> each.replace('_', ' '))
                                            .collect(Collectors.joining(" and "))
                                    + " for this patient. The visit can be booked without it.");

    /**
     * Missed visits never close the door; somebody only wants to hear that the next one will do.
     */
    static final Rule<Proposal> REPEAT_NO_SHOWS =
            new Rule<>(
                    "repeat no-shows",
                    Reason.NEEDS_APPROVAL,
                    p -> p.byPatient() && p.gates().awaitsApproval(),
                    _ ->
                            "Some visits were missed lately, so we would like to book the next one"
                                    + " together with you. Please call us.");

    static final Rule<Proposal> FIRST_VISIT_FIRST =
            new Rule<>(
                    "first visit first",
                    Reason.TOO_SOON,
                    p ->
                            p.clinic().rules().firstVisitFirst()
                                    && p.patient() != null
                                    && !p.patient().assessed()
                                    && !p.kind().firstVisit(),
                    p ->
                            "A new patient begins with a first visit; after it, "
                                    + p.kind().title()
                                    + " can be booked.");

    static final Rule<Proposal> MINIMUM_GAP =
            new Rule<>(
                    "minimum gap",
                    Reason.TOO_SOON,
                    PatientRules::tooClose,
                    p ->
                            "There is another visit too close to it. We leave "
                                    + p.clinic().rules().minGapDays()
                                    + " days between two visits.");

    private PatientRules() {}

    private static List<String> barredAdjuncts(Proposal p) {
        return p.wanted().adjuncts().stream().filter(p.gates().barredAdjuncts()::contains).toList();
    }

    private static boolean tooClose(Proposal p) {
        long date = p.date().toEpochDay();
        return p.patient() != null
                && p.patient().days().stream()
                        .mapToLong(day -> Math.abs(day.toEpochDay() - date))
                        .anyMatch(apart -> apart < p.clinic().rules().minGapDays());
    }
}
