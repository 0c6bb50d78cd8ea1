package clinic.meridian.booking.cadence;

import clinic.meridian.booking.cadence.CadenceProposal.Step;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.ProposalOutcome;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.ProposalId;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Stored;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The proposals as they are written down. Each step is one conditional write with its event, and
 * answers with the proposal as it stands now, whoever took it there.
 */
@Component
class Proposals {

    private static final String DUE = "state.dueAt";
    private static final String STEP = "state.step";
    private static final String CLINIC = "state.wish.clinic";

    /** A choice: so many that are looked after in one round. */
    private static final int ROUND = 100;

    private static final int MOST = 1_000;

    private final Documents<CadenceProposal> proposals;

    Proposals(Documents<CadenceProposal> proposals) {
        this.proposals = proposals;
        var unused = proposals.raw().createIndex(new Document(DUE, 1));
        var unused2 = proposals.raw().createIndex(new Document(CLINIC, 1));
    }

    Optional<CadenceProposal> find(ProposalId id) {
        return proposals.find(id.value()).map(Stored::state);
    }

    /**
     * Those that wait for an answer, or whose visits are being given back; the most urgent first.
     */
    List<CadenceProposal> waiting(ClinicId clinic) {
        var filter =
                new Document(CLINIC, clinic.value())
                        .append(
                                STEP,
                                new Document(
                                        "$in", List.of(Step.OPEN.name(), Step.FREEING.name())));
        return proposals.find(filter, MOST).stream()
                .map(Stored::state)
                .sorted(Comparator.comparing(CadenceProposal::expiresAt))
                .toList();
    }

    /** Those that somebody should look after by now. */
    List<CadenceProposal> due(Instant now) {
        return proposals
                .find(new Document(DUE, new Document("$lte", Date.from(now))), ROUND)
                .stream()
                .map(Stored::state)
                .toList();
    }

    /** Once: a repeat finds the one that is there. */
    void make(CadenceProposal proposal) {
        var unused =
                proposals.change(
                        proposal.id().value(),
                        found ->
                                found == null
                                        ? Change.to(proposal, List.of(proposal.proposed()), true)
                                        : Change.none(false));
    }

    /**
     * With the visits as they were found just now.
     *
     * @param seen as it was before the visits were looked at; when it has changed since, nothing is
     *     written
     */
    void look(CadenceProposal seen, List<ProposedVisit> visits) {
        var unused =
                step(
                        seen.id(),
                        found -> {
                            if (!found.open() || found.edition() != seen.edition()) {
                                return Change.none(found);
                            }
                            var next = found.anew(visits);
                            if (next.isEmpty()) {
                                return outdated(found);
                            }
                            return next.get().equals(found)
                                    ? Change.none(found)
                                    : Change.to(
                                            next.get(), List.of(next.get().proposed()), next.get());
                        });
    }

    /** Does nothing to one that is answered or not there. */
    void outdate(@Nullable ProposalId id) {
        if (id == null) {
            return;
        }
        var unused =
                proposals.change(
                        id.value(),
                        found -> found == null ? Change.none(false) : told(outdatedIfOpen(found)));
    }

    /**
     * The moment of decision: from here on it is carried out to its end.
     *
     * @param edition that was answered; any when absent
     */
    CadenceProposal accept(ProposalId id, @Nullable Long edition, Actor by, Instant now) {
        return answer(id, edition, found -> found.acceptedBy(by, now), ProposalOutcome.ACCEPTED);
    }

    CadenceProposal decline(ProposalId id, @Nullable Long edition, Actor by, Instant now) {
        return answer(id, edition, found -> found.declinedBy(by, now), ProposalOutcome.DECLINED);
    }

    /** The end. */
    CadenceProposal finish(ProposalId id, Map<AppointmentId, Fate> fates) {
        return step(
                id,
                found -> {
                    if (found.step() != Step.FREEING) {
                        return Change.none(found);
                    }
                    var done = found.freed(fates);
                    return Change.to(done, List.of(), done);
                });
    }

    private interface Next {
        CadenceProposal of(CadenceProposal found);
    }

    private CadenceProposal answer(
            ProposalId id, @Nullable Long edition, Next next, ProposalOutcome how) {
        return step(
                id,
                found -> {
                    if (!found.open() || (edition != null && edition != found.edition())) {
                        return Change.none(found);
                    }
                    var answered = next.of(found);
                    return Change.to(answered, List.of(answered.closed(how)), answered);
                });
    }

    private static Change<CadenceProposal, CadenceProposal> outdatedIfOpen(CadenceProposal found) {
        return found.open() ? outdated(found) : Change.none(found);
    }

    private static Change<CadenceProposal, CadenceProposal> outdated(CadenceProposal found) {
        var over = found.outdated();
        return Change.to(over, List.of(over.closed(ProposalOutcome.OUTDATED)), over);
    }

    private static Change<CadenceProposal, Boolean> told(
            Change<CadenceProposal, CadenceProposal> change) {
        return new Change<>(change.next(), change.events(), change.next() != null);
    }

    private interface Deciding {
        Change<CadenceProposal, CadenceProposal> on(CadenceProposal found);
    }

    private CadenceProposal step(ProposalId id, Deciding how) {
        return proposals.change(
                id.value(),
                found -> {
                    if (found == null) {
                        throw new IllegalStateException("the proposal is gone");
                    }
                    return how.on(found);
                });
    }
}
