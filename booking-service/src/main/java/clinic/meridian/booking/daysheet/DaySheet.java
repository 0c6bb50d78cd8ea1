package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of the appointment book: one clinic, one day. Whatever keeps a practitioner, a room or a
 * patient busy on that day stands on it, so that one conditional write of one page can never let
 * two visits overlap.
 *
 * <p>Every method decides and changes nothing: it answers with the page as it should be and the
 * events to publish with it, or with a refusal.
 *
 * @param incoming visits of other days that are being moved here
 * @param departed visits that were moved away
 * @param stamp the last change of the practice that concerned this day
 */
public record DaySheet(
        ClinicId clinic,
        LocalDate date,
        List<Appointment> appointments,
        List<Hold> holds,
        List<Incoming> incoming,
        List<Departed> departed,
        Stamp stamp) {

    public DaySheet {
        appointments = List.copyOf(appointments);
        holds = List.copyOf(holds);
        incoming = List.copyOf(incoming);
        departed = List.copyOf(departed);
        stamp = stamp == null ? Stamp.NONE : stamp;
    }

    public static DaySheet blank(ClinicId clinic, LocalDate date) {
        return new DaySheet(clinic, date, List.of(), List.of(), List.of(), List.of(), Stamp.NONE);
    }

    /** How the book finds a page, for example {@code elm-street/2026-12-01}. */
    public static String page(ClinicId clinic, LocalDate date) {
        return clinic + "/" + date;
    }

    public Decision<Appointment> book(Clinic house, VisitRequest request, Instant now) {
        return Booking.book(this, house, request, now);
    }

    /** Keeps the time of a visit until staff have recorded an advice. */
    public Decision<Hold> keep(Clinic house, VisitRequest request, Instant now) {
        return Clearing.keep(this, house, request, now);
    }

    /** Takes over a visit of another book that is over. Publishes nothing. */
    public Decision<Appointment> record(Clinic house, OldVisit old, Instant now) {
        return History.record(this, house, old, now);
    }

    public Decision<Hold> hold(Clinic house, HoldRequest request, Instant now) {
        return Booking.hold(this, house, request, now);
    }

    /** Gives a kept opening back before its time. */
    public Decision<Hold> withdraw(Clinic house, HoldId id) {
        return Holding.withdraw(this, house, id);
    }

    /** Drops the holds whose time is over, with an event for each. */
    public Decision<Integer> dropExpired(Clinic house, Instant now) {
        return Holding.dropExpired(this, house, now);
    }

    public Decision<Appointment> move(Clinic house, MoveRequest request, Instant now) {
        return Moving.within(this, house, request, now);
    }

    /** First step of a move to this day: its place is secured, the visit still stands elsewhere. */
    public Decision<Incoming> secure(
            Clinic house, MoveRequest request, Appointment elsewhere, Instant now) {
        return Moving.secure(this, house, request, elsewhere, now);
    }

    /** Second step, on the old page: from here on the visit is where it was moved to. */
    public Decision<Appointment> letGo(Clinic house, Incoming arrival) {
        return Moving.letGo(this, house, arrival);
    }

    /** Last step, on the new page. */
    public Decision<Appointment> settle(Incoming arrival) {
        return Moving.settle(this, arrival);
    }

    /** Undoes the first step, when the old page has decided otherwise in the meantime. */
    public Decision<Appointment> giveUp(Incoming arrival) {
        return Moving.giveUp(this, arrival);
    }

    public Decision<Appointment> confirm(
            Clinic house, AppointmentId id, @Nullable Long version, Actor by) {
        return Progress.confirm(new Step(this, house, id, version), by);
    }

    public Decision<Appointment> arrive(
            Clinic house,
            AppointmentId id,
            @Nullable Long version,
            @Nullable LateDecision decision,
            Instant now) {
        return Arriving.arrive(new Step(this, house, id, version), decision, now);
    }

    public Decision<Appointment> room(
            Clinic house,
            AppointmentId id,
            @Nullable Long version,
            @Nullable RoomId room,
            Instant now) {
        return Treating.room(new Step(this, house, id, version), room, now);
    }

    public Decision<Appointment> needlesIn(
            Clinic house, AppointmentId id, @Nullable Long version, Instant now) {
        return Treating.needlesIn(new Step(this, house, id, version), now);
    }

    public Decision<Appointment> needlesOut(
            Clinic house, AppointmentId id, @Nullable Long version, Instant now) {
        return Treating.needlesOut(new Step(this, house, id, version), now);
    }

    public Decision<Appointment> miss(
            Clinic house, AppointmentId id, @Nullable Long version, Instant now) {
        return Progress.miss(new Step(this, house, id, version), now);
    }

    /** Marks the visits that began long enough ago without anybody coming. */
    public Decision<Integer> missUnattended(Clinic house, Instant now) {
        return Unattended.miss(this, house, now);
    }

    public Decision<Appointment> complete(
            Clinic house,
            AppointmentId id,
            @Nullable Long version,
            SessionReport report,
            Instant now) {
        return Progress.complete(new Step(this, house, id, version), report, now);
    }

    public Decision<Appointment> cancel(
            Clinic house,
            AppointmentId id,
            @Nullable Long version,
            String reason,
            Actor by,
            Instant now) {
        return Progress.cancel(new Step(this, house, id, version), reason, by, now);
    }

    /** From here on the page waits until the change of that edition is decided. */
    public Decision<Long> stamp(long edition) {
        return stamp.edition() >= edition
                ? new Decision.Made<>(this, List.of(), stamp.edition())
                : new Decision.Made<>(with(stamp.as(edition)), List.of(), edition);
    }

    /** Notes a visit that the clinic cannot keep; nothing of the visit itself changes. */
    public Decision<Boolean> note(Orphan orphan) {
        return new Decision.Made<>(with(stamp.with(orphan)), List.of(), true);
    }

    /**
     * Gives back what is kept but does not fit the house any more, and forgets the notes of visits
     * that fit again.
     */
    public Decision<Integer> review(Clinic house, Instant now) {
        var misfits = Fitting.misfits(this, house, now).keySet();
        return Holding.dropMisfits(with(stamp.only(misfits)), house, now);
    }

    /** Why the clinic cannot keep a visit that is still to come; empty when it can. */
    public Optional<Orphan> orphan(Appointment visit) {
        return visit.status().open() ? stamp.orphan(visit) : Optional.empty();
    }

    public Optional<Appointment> appointment(AppointmentId id) {
        return appointments.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The visit that was moved into a kept opening. */
    public Optional<Appointment> through(HoldId hold) {
        return appointments.stream().filter(each -> hold.equals(each.through())).findFirst();
    }

    public Optional<Hold> hold(HoldId id) {
        return holds.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Incoming> incoming(AppointmentId id) {
        return incoming.stream().filter(each -> each.appointment().id().equals(id)).findFirst();
    }

    /** The day with all that is taken now; an expired hold takes nothing. */
    public WorkingDay workingDay(Clinic house, Instant now) {
        return workingDay(house, now, null, null);
    }

    /** As if one visit and one hold were not there. */
    WorkingDay workingDay(
            Clinic house,
            Instant now,
            @Nullable AppointmentId exceptVisit,
            @Nullable HoldId exceptHold) {
        var grid = new DayGrid(date, house.zone());
        var taken = new Occupancy(grid);
        for (var each : appointments) {
            if (each.status().occupies() && !each.id().equals(exceptVisit)) {
                taken.add(each.placement(), each.patient());
            }
        }
        for (var each : incoming) {
            taken.add(each.appointment().placement(), each.appointment().patient());
        }
        for (var each : holds) {
            if (each.keeps(now) && !each.id().equals(exceptHold)) {
                taken.add(each.placement(), each.patient());
            }
        }
        return new WorkingDay(house, date, taken, grid);
    }

    DaySheet with(Appointment changed) {
        var all = new ArrayList<>(appointments);
        all.removeIf(each -> each.id().equals(changed.id()));
        all.add(changed);
        return new DaySheet(clinic, date, all, holds, incoming, departed, stamp);
    }

    DaySheet without(AppointmentId id) {
        var left = appointments.stream().filter(each -> !each.id().equals(id)).toList();
        return new DaySheet(clinic, date, left, holds, incoming, departed, stamp);
    }

    /** Keeps that opening no longer, if it ever did. */
    DaySheet withoutHold(@Nullable HoldId id) {
        return with(holds.stream().filter(each -> !each.id().equals(id)).toList());
    }

    DaySheet with(List<Hold> others) {
        return new DaySheet(clinic, date, appointments, others, incoming, departed, stamp);
    }

    DaySheet expecting(List<Incoming> others) {
        return new DaySheet(clinic, date, appointments, holds, others, departed, stamp);
    }

    DaySheet after(List<Departed> others) {
        return new DaySheet(clinic, date, appointments, holds, incoming, others, stamp);
    }

    private DaySheet with(Stamp other) {
        return new DaySheet(clinic, date, appointments, holds, incoming, departed, other);
    }
}
