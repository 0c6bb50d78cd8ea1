package clinic.meridian.booking.cadence;

import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanEvent.OfPlan;
import clinic.meridian.events.ProposalId;

import org.jspecify.annotations.Nullable;

/**
 * How far apart a patient's visits were to be when their plan last spoke; public for the codec.
 *
 * @param revision of the plan; an older one is passed over
 * @param intervalDays absent until the plan has named it
 * @param proposal chosen before it is made, so that a repeated event makes the same one; absent
 *     when there is nothing to propose
 * @param before the proposal that this one replaces
 */
public record KnownCadence(
        String plan,
        long revision,
        @Nullable Integer intervalDays,
        @Nullable ProposalId proposal,
        @Nullable ProposalId before) {

    boolean laterThan(OfPlan event) {
        return plan.equals(event.plan().value()) && revision > event.revision();
    }

    boolean sameAs(OfPlan event) {
        return plan.equals(event.plan().value()) && revision == event.revision();
    }

    /**
     * After the plan has asked for a visit. A longer interval is worth a proposal; so is the same
     * one while the last proposal is unanswered. A shorter one frees nothing.
     *
     * @param fresh the id of a proposal, if there is to be one
     */
    static KnownCadence after(
            @Nullable KnownCadence found, NextVisitDue wish, boolean unanswered, ProposalId fresh) {
        var same = found != null && found.plan.equals(wish.plan().value()) ? found : null;
        var was = same == null ? null : same.intervalDays;
        var is = wish.intervalDays() == null ? was : wish.intervalDays();
        boolean longer = was != null && is != null && is > was;
        boolean stillLonger = was != null && is != null && is >= was && unanswered;
        return new KnownCadence(
                wish.plan().value(),
                wish.revision(),
                is,
                longer || stillLonger ? fresh : null,
                last(found));
    }

    /** After the plan rests or has ended: what it proposed is not worth asking any more. */
    KnownCadence resting(OfPlan event) {
        return new KnownCadence(plan, event.revision(), intervalDays, proposal, before);
    }

    /** There was nothing to propose. */
    KnownCadence without(ProposalId none) {
        return none.equals(proposal)
                ? new KnownCadence(plan, revision, intervalDays, null, before)
                : this;
    }

    private static @Nullable ProposalId last(@Nullable KnownCadence found) {
        return found == null ? null : found.proposal == null ? found.before : found.proposal;
    }
}
