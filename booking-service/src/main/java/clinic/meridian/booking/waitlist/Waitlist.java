package clinic.meridian.booking.waitlist;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.Visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Who waits at one clinic, and the time that came free for them. Every method answers with the list
 * as it should be; the same thing said twice changes nothing the second time.
 *
 * @param freed offered to one after the other, until somebody takes it or nobody is left
 */
public record Waitlist(ClinicId clinic, List<Waiting> waiting, List<Freed> freed) {

    /**
     * A choice, from practice pages (domain 6.1): who lets three offers run out is off the list.
     */
    static final int MOST_LAPSES = 3;

    public Waitlist {
        waiting = waiting == null ? List.of() : List.copyOf(waiting);
        freed = freed == null ? List.of() : List.copyOf(freed);
    }

    static Waitlist blank(ClinicId clinic) {
        return new Waitlist(clinic, List.of(), List.of());
    }

    Optional<Waiting> find(String id) {
        return first(each -> each.id().equals(id));
    }

    Optional<Waiting> offered(HoldId hold) {
        return first(each -> each.isOffered(hold));
    }

    /** Who was offered it, whether they still may take it or not. */
    Optional<Waiting> knowing(HoldId hold) {
        return first(each -> each.isOffered(hold) || each.passedOn(hold));
    }

    /** What is on offer, or meant to be. */
    List<HoldId> holds() {
        return waiting.stream()
                .flatMap(each -> Optional.ofNullable(each.offer()).stream())
                .map(Offered::hold)
                .toList();
    }

    /** Whoever waits for the same thing already keeps their place and their age. */
    Waitlist join(Waiting newcomer) {
        var known = first(each -> each.same(newcomer));
        return known.isPresent()
                ? changed(known.get().id(), each -> each.wanting(newcomer))
                : new Waitlist(
                        clinic,
                        Stream.concat(waiting.stream(), Stream.of(newcomer)).toList(),
                        freed);
    }

    Waitlist leave(String id) {
        return without(each -> each.id().equals(id));
    }

    /** Nobody has to be told of it when nobody waits. */
    Waitlist free(Freed time) {
        if (waiting.isEmpty() || freed.stream().anyMatch(each -> each.id().equals(time.id()))) {
            return this;
        }
        return new Waitlist(
                clinic, waiting, Stream.concat(freed.stream(), Stream.of(time)).toList());
    }

    /** Whether anybody waits who is not asked already. Else time that came free waits for them. */
    boolean ready() {
        return waiting.stream().anyMatch(each -> each.offer() == null);
    }

    /** Time that nobody is being asked about. */
    List<Freed> unasked() {
        return freed.stream().filter(each -> !asked(each.id())).toList();
    }

    /**
     * Means to offer an opening to somebody.
     *
     * @return empty when they are gone or have an offer, or somebody else is asked about the time
     */
    Optional<Waitlist> offering(String id, Offered offer) {
        var ready = find(id).filter(each -> each.offer() == null).isPresent();
        var open = unasked().stream().anyMatch(each -> each.id().equals(offer.freed()));
        return ready && open
                ? Optional.of(changed(id, each -> each.with(offer)))
                : Optional.empty();
    }

    /** The opening is kept for them. */
    Waitlist kept(HoldId hold, Instant until) {
        return onOffer(hold, (each, offer) -> each.with(offer.kept(until)));
    }

    /** It could not be kept: somebody booked it in that moment. Nobody is to blame. */
    Waitlist refused(HoldId hold) {
        return onOffer(hold, (each, _) -> each.with(null));
    }

    /** Taken back by the house. Nobody is to blame, and the time is not offered to them again. */
    Waitlist withdrawn(HoldId hold) {
        return onOffer(hold, (each, offer) -> each.after(offer, false));
    }

    /** They said no, which is an answer: they stay on the list. */
    Waitlist declined(HoldId hold) {
        return withdrawn(hold);
    }

    /** It ran out unanswered. */
    Waitlist lapsed(HoldId hold) {
        return onOffer(hold, (each, offer) -> each.after(offer, true))
                .without(each -> each.lapses() >= MOST_LAPSES);
    }

    /** They took it, even where the list had given them up already. */
    Waitlist accepted(HoldId hold) {
        return without(each -> each.isOffered(hold) || each.passedOn(hold));
    }

    /** The visit that they would have moved is gone; they go with it. */
    Waitlist visitGone(AppointmentId visit) {
        return without(each -> each.waitsInsteadOf(visit));
    }

    /** Who waits for any visit in days among which they now have one is served. */
    Waitlist booked(Visit visit) {
        return without(each -> each.instead() == null && each.wouldCome(visit));
    }

    /**
     * Where their visit went: into what they were offered, and they are served; or before it, and
     * the offer is none any more.
     */
    Waitlist visitMoved(Visit visit) {
        return without(each -> each.wasMovedIntoOffer(visit))
                .changed(
                        each -> each.waitsInsteadOf(visit.appointment()),
                        each -> each.unlessLaterThan(visit));
    }

    /** The clinic itself called the visit off: they keep waiting, for any time. */
    Waitlist visitCalledOff(AppointmentId visit) {
        return changed(each -> each.waitsInsteadOf(visit), Waiting::withoutVisit);
    }

    /** Everybody who could use it was asked. Time that somebody is asked about stays. */
    Waitlist served(Freed time) {
        return asked(time.id())
                ? this
                : withFreed(freed.stream().filter(each -> !each.equals(time)));
    }

    /**
     * Strikes out those whose last day is over, and time too close to be offered.
     *
     * @param tooClose starts before this are
     */
    Waitlist tidied(LocalDate today, Instant tooClose) {
        return without(each -> each.offer() == null && each.to().isBefore(today))
                .withFreed(
                        freed.stream()
                                .filter(
                                        each ->
                                                asked(each.id())
                                                        || each.end()
                                                                .toInstant()
                                                                .isAfter(tooClose)));
    }

    private boolean asked(String time) {
        return waiting.stream()
                .map(Waiting::offer)
                .anyMatch(offer -> offer != null && offer.freed().equals(time));
    }

    private Optional<Waiting> first(Predicate<Waiting> which) {
        return waiting.stream().filter(which).findFirst();
    }

    private interface OnOffer {
        Waiting apply(Waiting waiting, Offered offer);
    }

    private Waitlist onOffer(HoldId hold, OnOffer change) {
        var all = new ArrayList<Waiting>();
        for (var each : waiting) {
            var offer = each.offer();
            all.add(offer != null && offer.hold().equals(hold) ? change.apply(each, offer) : each);
        }
        return new Waitlist(clinic, all, freed);
    }

    private Waitlist changed(String id, UnaryOperator<Waiting> change) {
        return changed(each -> each.id().equals(id), change);
    }

    private Waitlist changed(Predicate<Waiting> which, UnaryOperator<Waiting> change) {
        return new Waitlist(
                clinic,
                waiting.stream().map(each -> which.test(each) ? change.apply(each) : each).toList(),
                freed);
    }

    /** With the last one goes the time that was free for them. */
    private Waitlist without(Predicate<Waiting> which) {
        var left = waiting.stream().filter(which.negate()).toList();
        return new Waitlist(clinic, left, left.isEmpty() ? List.of() : freed);
    }

    private Waitlist withFreed(Stream<Freed> left) {
        return new Waitlist(clinic, waiting, left.toList());
    }
}
