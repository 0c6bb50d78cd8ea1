package clinic.meridian.booking.cadence;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Status;
import clinic.meridian.booking.frontdesk.Finder;
import clinic.meridian.booking.frontdesk.FrontDesk;
import clinic.meridian.booking.frontdesk.Located;
import clinic.meridian.booking.frontdesk.NoSuch;
import clinic.meridian.booking.nextvisit.NextVisits;
import clinic.meridian.events.AppointmentId;

import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Gives back the visits of an accepted proposal, one after the other, each by the ordinary
 * cancelling and only as the version that was seen. Every step can be repeated, by anybody.
 */
@Component
class Freeing {

    /** Known to the other services; see the reasons of a cancellation. */
    static final String REASON = "plan";

    private final Proposals proposals;
    private final FrontDesk desk;
    private final Finder finder;
    private final NextVisits nextVisits;

    Freeing(Proposals proposals, FrontDesk desk, Finder finder, NextVisits nextVisits) {
        this.proposals = proposals;
        this.desk = desk;
        this.finder = finder;
        this.nextVisits = nextVisits;
    }

    /** Carries an accepted proposal out to its end; the plan's next visit is looked for again. */
    CadenceProposal carryOut(CadenceProposal accepted) {
        Map<AppointmentId, Fate> fates = new HashMap<>();
        for (var visit : accepted.visits()) {
            if (visit.pending()) {
                fates.put(visit.appointment(), free(accepted, visit));
            }
        }
        lookAgain(accepted);
        return proposals.finish(accepted.id(), fates);
    }

    /** In good time is what was in good time when it was accepted, however late it is done. */
    Fate free(CadenceProposal accepted, ProposedVisit visit) {
        try {
            var decision =
                    desk.cancelAsOf(
                            visit.appointment(),
                            visit.version(),
                            REASON,
                            Objects.requireNonNull(accepted.by()),
                            Objects.requireNonNull(accepted.answeredAt()));
            return decision instanceof Decision.Made<Appointment> ? Fate.FREED : found(visit);
        } catch (NoSuch _) {
            return Fate.GONE;
        }
    }

    void lookAgain(CadenceProposal accepted) {
        nextVisits.again(accepted.wish(), "freed-" + accepted.id());
    }

    /** What was given back by somebody who died before they could say so is given back. */
    private Fate found(ProposedVisit seen) {
        return finder.visit(seen.appointment())
                .map(Located::visit)
                .map(
                        visit ->
                                visit.status() != Status.CANCELLED
                                        ? visit.status().open() ? Fate.CHANGED : Fate.GONE
                                        : byUs(visit, seen) ? Fate.FREED : Fate.GONE)
                .orElse(Fate.GONE);
    }

    private static boolean byUs(Appointment visit, ProposedVisit seen) {
        return visit.version() == seen.version() + 1 && REASON.equals(visit.reason());
    }
}
