package clinic.meridian.plan.planning;

import clinic.meridian.events.PatientId;
import clinic.meridian.plan.condition.Modifiers;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.covering.Covered;
import clinic.meridian.plan.protocol.CareProtocol;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One patient's plan as it is read: what is stored and where it stands now.
 *
 * @param protocol the version that is followed now
 * @param modifiers what the condition changes
 * @param standing with the next visit held back or narrowed where the payer's policy says so
 * @param covered what that policy counts; absent where there is none
 */
public record Plan(
        PatientId patient,
        PlanFile file,
        Beginning beginning,
        CareProtocol protocol,
        Modifiers modifiers,
        Standing standing,
        @Nullable Covered covered) {

    /** The calendar day at the clinic. */
    LocalDate today(Instant now) {
        return now.atZone(file.zone()).toLocalDate();
    }

    /** Booked visits after this instant, earliest first. */
    public List<KnownVisit> ahead(Instant now) {
        return file.visits().stream()
                .filter(visit -> visit.stands() && visit.start().isAfter(now))
                .toList();
    }
}
