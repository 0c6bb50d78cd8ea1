package clinic.meridian.booking.waitlist;

import clinic.meridian.events.PlanId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How much a patient's plan needs the next visit. It orders those who wait; nothing else reads it.
 *
 * @param plan whose revision it is
 * @param revision an older one is passed over
 * @param latest last day on which the plan wants the next visit; absent while the plan rests
 * @param flareAt when a flare was confirmed that no visit has followed yet
 */
public record Urgency(
        String plan, long revision, @Nullable LocalDate latest, @Nullable Instant flareAt) {

    static final Urgency NONE = new Urgency("", 0, null, null);

    boolean laterThan(PlanId other, long otherRevision) {
        return plan.equals(other.value()) && revision > otherRevision;
    }

    Urgency at(PlanId of, long at) {
        return new Urgency(of.value(), at, latest, flareAt);
    }

    Urgency wantedBy(LocalDate day) {
        return new Urgency(plan, revision, day, flareAt);
    }

    Urgency flaring(Instant since) {
        return new Urgency(plan, revision, latest, since);
    }

    /** Nothing is urgent while the plan rests. */
    Urgency resting() {
        return new Urgency(plan, revision, null, null);
    }

    /** A flare that was told of before the visit has been seen to. */
    Urgency treated(Instant at) {
        return flareAt != null && flareAt.isBefore(at)
                ? new Urgency(plan, revision, latest, null)
                : this;
    }

    boolean overdue(LocalDate today) {
        return latest != null && latest.isBefore(today);
    }

    boolean flaring() {
        return flareAt != null;
    }
}
