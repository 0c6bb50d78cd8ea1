package clinic.meridian.booking.cadence;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.CadenceProposalClosed;
import clinic.meridian.events.BookingEvent.CadenceProposed;
import clinic.meridian.events.BookingEvent.ProposalOutcome;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.ProposalId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which visits a patient might give back since a plan's visits are further apart, and what was
 * answered. Public for the codec.
 *
 * @param wish the plan's own words
 * @param edition rises when the visits are looked at anew; an answer is to one edition
 * @param visits all that are booked ahead, in the order of time
 * @param expiresAt from then on none of them could be given back in good time
 * @param dueAt when somebody looks after it: while it is open, because a visit is about to become
 *     too close; while visits are being given back, because a desk may have died. Absent at the end
 * @param by who answered
 */
public record CadenceProposal(
        ProposalId id,
        NextVisitDue wish,
        int intervalDays,
        long edition,
        Step step,
        List<ProposedVisit> visits,
        Instant expiresAt,
        @Nullable Instant dueAt,
        @Nullable Actor by,
        @Nullable Instant answeredAt) {

    /** A choice: a desk needs a second for the longest list, so after a minute it has died. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    public enum Step {
        OPEN,
        /** Accepted: visits are being given back. Whoever finds it left alone goes on. */
        FREEING,
        ACCEPTED,
        DECLINED,
        OUTDATED;

        /** As the API writes it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CadenceProposal {
        visits = List.copyOf(visits);
    }

    /** Empty when no visit would be given back: then there is nothing to ask. */
    static Optional<CadenceProposal> of(
            ProposalId id, NextVisitDue wish, int intervalDays, List<ProposedVisit> visits) {
        return open(id, wish, intervalDays, 1, visits);
    }

    /** With the visits as they are now; empty when none would be given back any more. */
    Optional<CadenceProposal> anew(List<ProposedVisit> now) {
        return now.equals(visits)
                ? Optional.of(this)
                : open(id, wish, intervalDays, edition + 1, now);
    }

    private static Optional<CadenceProposal> open(
            ProposalId id, NextVisitDue wish, int days, long edition, List<ProposedVisit> visits) {
        var ends = visits.stream().filter(ProposedVisit::freed).map(ProposedVisit::until).toList();
        return ends.stream()
                .max(Comparator.naturalOrder())
                .map(
                        last ->
                                new CadenceProposal(
                                        id,
                                        wish,
                                        days,
                                        edition,
                                        Step.OPEN,
                                        visits,
                                        last,
                                        ends.stream().min(Comparator.naturalOrder()).orElse(last),
                                        null,
                                        null));
    }

    /** The one moment of decision. Visits that are too close by now stay. */
    CadenceProposal acceptedBy(Actor who, Instant now) {
        var decided =
                visits.stream()
                        .map(
                                each ->
                                        each.freed() && !now.isBefore(each.until())
                                                ? each.with(Fate.TOO_LATE)
                                                : each)
                        .toList();
        return at(Step.FREEING, decided, now.plus(PATIENCE), who, now);
    }

    CadenceProposal freed(Map<AppointmentId, Fate> fates) {
        var done =
                visits.stream()
                        .map(
                                each ->
                                        each.pending() && fates.containsKey(each.appointment())
                                                ? each.with(fates.get(each.appointment()))
                                                : each)
                        .toList();
        return at(Step.ACCEPTED, done, null, by, answeredAt);
    }

    CadenceProposal declinedBy(Actor who, Instant now) {
        return at(Step.DECLINED, visits, null, who, now);
    }

    CadenceProposal outdated() {
        return at(Step.OUTDATED, visits, null, null, null);
    }

    private CadenceProposal at(
            Step next,
            List<ProposedVisit> after,
            @Nullable Instant look,
            @Nullable Actor who,
            @Nullable Instant answered) {
        return new CadenceProposal(
                id, wish, intervalDays, edition, next, after, expiresAt, look, who, answered);
    }

    List<ProposedVisit> toFree() {
        return visits.stream().filter(ProposedVisit::freed).toList();
    }

    List<ProposedVisit> toKeep() {
        return visits.stream().filter(each -> !each.freed()).toList();
    }

    boolean open() {
        return step == Step.OPEN;
    }

    /** Neither yes nor no was said. */
    boolean unanswered() {
        return step == Step.OPEN || step == Step.OUTDATED;
    }

    CadenceProposed proposed() {
        return new CadenceProposed(
                id,
                wish.patient(),
                wish.clinic(),
                edition,
                toFree().size(),
                toKeep().size(),
                wish.zone(),
                expiresAt);
    }

    CadenceProposalClosed closed(ProposalOutcome how) {
        return new CadenceProposalClosed(id, wish.patient(), wish.clinic(), how);
    }
}
