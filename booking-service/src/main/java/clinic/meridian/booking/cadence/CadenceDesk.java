package clinic.meridian.booking.cadence;

import clinic.meridian.booking.cadence.CadenceProposal.Step;
import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Status;
import clinic.meridian.booking.frontdesk.BookedAhead;
import clinic.meridian.booking.frontdesk.BookingMetrics;
import clinic.meridian.booking.frontdesk.Flow;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanEvent.OfPlan;
import clinic.meridian.events.ProposalId;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Stored;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Proposes what becomes of visits booked ahead when a plan's visits are further apart, and hears
 * the answer. Nothing moves by itself. Every step can be repeated.
 */
@Component
class CadenceDesk {

    private final Documents<KnownCadence> cadences;
    private final Proposals proposals;
    private final Freeing freeing;
    private final BookedAhead visits;
    private final Clinics clinics;
    private final BookingMetrics metrics;
    private final Clock clock;

    CadenceDesk(
            Documents<KnownCadence> cadences,
            Proposals proposals,
            Freeing freeing,
            BookedAhead visits,
            Clinics clinics,
            BookingMetrics metrics,
            Clock clock) {
        this.cadences = cadences;
        this.proposals = proposals;
        this.freeing = freeing;
        this.visits = visits;
        this.clinics = clinics;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The plan wants its next visit, and says how far apart visits are now. */
    void due(NextVisitDue wish) {
        var house = clinics.find(wish.clinic());
        if (house.isEmpty()) {
            return;
        }
        note(wish)
                .ifPresent(
                        known -> {
                            proposals.outdate(known.before());
                            if (known.proposal() != null && known.intervalDays() != null) {
                                propose(house.get(), wish, known.intervalDays(), known.proposal());
                            }
                        });
    }

    /** The plan rests or has ended. */
    void stop(OfPlan event) {
        cadences.<Optional<KnownCadence>>change(
                        event.patient().value(),
                        found -> {
                            if (found == null
                                    || !found.plan().equals(event.plan().value())
                                    || found.laterThan(event)) {
                                return Change.none(Optional.empty());
                            }
                            var rest = found.resting(event);
                            return rest.equals(found)
                                    ? Change.none(Optional.of(found))
                                    : Change.to(rest, List.of(), Optional.of(rest));
                        })
                .ifPresent(
                        known -> {
                            proposals.outdate(known.before());
                            proposals.outdate(known.proposal());
                        });
    }

    /** Something about the patient's visits changed: what is proposed may have, too. */
    void visitsChanged(PatientId patient) {
        cadences.find(patient.value())
                .map(Stored::state)
                .map(KnownCadence::proposal)
                .flatMap(proposals::find)
                .filter(CadenceProposal::open)
                .ifPresent(this::look);
    }

    Optional<CadenceProposal> find(ProposalId id) {
        return proposals.find(id);
    }

    /**
     * One action: decided in one write, then carried out. A repeat answers the same.
     *
     * @param edition that the one who accepts has seen; any when absent
     */
    CadenceProposal accept(ProposalId id, @Nullable Long edition, Actor by) {
        var accepted = proposals.accept(id, edition, by, clock.instant());
        if (accepted.step() != Step.FREEING) {
            return accepted;
        }
        metrics.count(Flow.CADENCE, "accepted");
        return freeing.carryOut(accepted);
    }

    /** Every visit stays. */
    CadenceProposal decline(ProposalId id, @Nullable Long edition, Actor by) {
        var declined = proposals.decline(id, edition, by, clock.instant());
        metrics.count(Flow.CADENCE, declined.step().word());
        return declined;
    }

    /** Goes on with what a crash left, and looks again where a visit has become too close. */
    void lookAfter(CadenceProposal due) {
        switch (due.step()) {
            case FREEING -> {
                var unused = freeing.carryOut(due);
            }
            case OPEN -> look(due);
            case ACCEPTED, DECLINED, OUTDATED -> {}
        }
    }

    private void look(CadenceProposal open) {
        clinics.find(open.wish().clinic())
                .ifPresent(
                        house ->
                                proposals.look(
                                        open, advised(house, open.wish(), open.intervalDays())));
    }

    private Optional<KnownCadence> note(NextVisitDue wish) {
        var patient = wish.patient().value();
        boolean unanswered =
                cadences.find(patient)
                        .map(Stored::state)
                        .map(KnownCadence::proposal)
                        .flatMap(proposals::find)
                        .filter(CadenceProposal::unanswered)
                        .isPresent();
        var fresh = ProposalId.next();
        return cadences.change(
                patient,
                found -> {
                    if (found != null && found.laterThan(wish)) {
                        return Change.none(Optional.empty());
                    }
                    if (found != null && found.sameAs(wish)) {
                        return Change.none(Optional.of(found));
                    }
                    var next = KnownCadence.after(found, wish, unanswered, fresh);
                    return Change.to(next, List.of(), Optional.of(next));
                });
    }

    private void propose(Clinic house, NextVisitDue wish, int intervalDays, ProposalId id) {
        if (proposals.find(id).isPresent()) {
            return;
        }
        var proposal =
                CadenceProposal.of(id, wish, intervalDays, advised(house, wish, intervalDays));
        if (proposal.isPresent()) {
            proposals.make(proposal.get());
            metrics.count(Flow.CADENCE, "proposed");
        } else {
            nothingToPropose(wish.patient(), id);
        }
    }

    private void nothingToPropose(PatientId patient, ProposalId id) {
        metrics.count(Flow.CADENCE, "nothing-to-free");
        var unused =
                cadences.change(
                        patient.value(),
                        found -> {
                            var without = found == null ? null : found.without(id);
                            return without == null || without.equals(found)
                                    ? Change.none(false)
                                    : Change.to(without, List.of(), true);
                        });
    }

    private List<ProposedVisit> advised(Clinic house, NextVisitDue wish, int intervalDays) {
        var now = clock.instant();
        var booked =
                visits.of(house.id(), wish.patient(), now).stream()
                        .filter(visit -> visit.placement().rest().isPresent())
                        .map(visit -> booked(house, visit))
                        .toList();
        return Cadence.propose(booked, Due.of(wish, intervalDays), now);
    }

    private static BookedVisit booked(Clinic house, Appointment visit) {
        var start = visit.placement().start();
        return new BookedVisit(
                visit.id(),
                visit.version(),
                visit.type(),
                start,
                visit.placement().practitioner(),
                inGoodTime(house, start.toInstant(), visit),
                visit.status() == Status.ARRIVED);
    }

    /** Both the notice for cancelling and that for booking must still be there. */
    private static Instant inGoodTime(Clinic house, Instant start, Appointment visit) {
        var rules = house.rules();
        var toCancel = rules.attendance().cancelNotice().latest(house, visit.placement().start());
        var toBook = start.minus(rules.minNotice());
        return toCancel.isBefore(toBook) ? toCancel : toBook;
    }
}
