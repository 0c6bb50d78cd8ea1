package clinic.meridian.reminder.schedule;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.AppointmentConfirmed;
import clinic.meridian.events.BookingEvent.AppointmentMissed;
import clinic.meridian.events.BookingEvent.AppointmentMoved;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.BookingEvent.PatientArrived;
import clinic.meridian.events.BookingEvent.SessionCompleted;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.MessageEvent;
import clinic.meridian.events.MessageEvent.ReminderDropped;
import clinic.meridian.events.MessageEvent.ReminderPlanned;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanEvent.CheckInDue;
import clinic.meridian.events.Visit;
import clinic.meridian.reminder.policy.ReminderPolicy;
import clinic.meridian.reminder.policy.Trigger;
import clinic.meridian.reminder.schedule.Reminder.State;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an event makes of a schedule. The same event twice, or an older one late, changes nothing.
 *
 * <p>A move replaces: what is still planned is dropped and planned anew under the new version, with
 * new ids. A cancellation drops, and plans the notice of it. What is just being sent is left to its
 * sender.
 */
public final class Course {

    /** Why a visit of an accepted cadence proposal is cancelled. */
    private static final String FOR_THE_PLAN = "plan";

    private final ReminderPolicy policy;
    private final Instant now;

    public Course(ReminderPolicy policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    /**
     * @param at when it happened; a move's lead time counts from it
     * @param recipientZone whose wall clock to plan on
     * @return empty when the event is old news
     */
    public Optional<Turn> on(
            BookingEvent.OfVisit event,
            @Nullable Schedule known,
            ZoneId recipientZone,
            Instant at) {
        Visit visit = event.visit();
        if (known != null && visit.version() <= known.version()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (event) {
                    case AppointmentBooked _ ->
                            agree(known, visit, Trigger.BOOKED, recipientZone, visit.bookedAt());
                    case AppointmentMoved _ ->
                            agree(known, visit, Trigger.MOVED, recipientZone, at);
                    case AppointmentConfirmed _ -> confirm(known, visit, recipientZone, at);
                    case PatientArrived _ -> settle(known, visit, Standing.ARRIVED);
                    case SessionCompleted _ -> settle(known, visit, Standing.COMPLETED);
                    case AppointmentCancelled e ->
                            follow(
                                    settle(known, visit, Standing.CANCELLED),
                                    cancelled(e),
                                    recipientZone,
                                    at);
                    case AppointmentMissed e ->
                            follow(
                                    settle(known, visit, Standing.MISSED),
                                    Trigger.MISSED,
                                    recipientZone,
                                    e.missedAt());
                });
    }

    private static Trigger cancelled(AppointmentCancelled event) {
        if (event.by() == Actor.CLINIC) {
            return Trigger.CANCELLED_BY_CLINIC;
        }
        return event.reason().equals(FOR_THE_PLAN) ? Trigger.GIVEN_BACK : Trigger.CANCELLED;
    }

    /** A visit that was booked from a hold bears the hold's id, and needs a schedule of its own. */
    public static String offerId(HoldId hold) {
        return "offer." + hold.value();
    }

    /**
     * Offers a kept opening to the patient; a hold without one is no offer.
     *
     * @param before when the visit that it replaces begins; absent when there is none
     */
    public Optional<Turn> offer(
            HoldPlaced hold,
            @Nullable Schedule known,
            @Nullable OffsetDateTime before,
            ZoneId recipientZone) {
        PatientId patient = hold.patient();
        if (known != null || patient == null) {
            return Optional.empty();
        }
        return trigger(hold.kind())
                .map(
                        trigger ->
                                begin(
                                        offerId(hold.hold()),
                                        About.offer(hold, patient, before),
                                        trigger,
                                        recipientZone,
                                        now));
    }

    /** Whether the patient is told of such a hold. */
    public static boolean isOffer(HoldKind kind) {
        return trigger(kind).isPresent();
    }

    private static Optional<Trigger> trigger(HoldKind kind) {
        return switch (kind) {
            case PLAN_OFFER -> Optional.of(Trigger.PLAN_OFFERED);
            case WAITLIST_OFFER -> Optional.of(Trigger.WAITLIST_OFFERED);
            case NEW_TIME -> Optional.of(Trigger.NEW_TIME_OFFERED);
            case FORM, CLEARANCE, SERIES -> Optional.empty();
        };
    }

    /** Asks the patient for a number. */
    public Optional<Turn> ask(CheckInDue due, @Nullable Schedule known, ZoneId recipientZone) {
        if (known != null) {
            return Optional.empty();
        }
        var id = "check-in." + due.plan().value() + "." + due.revision();
        return Optional.of(
                begin(
                        id,
                        About.question(due),
                        Trigger.CHECK_IN_DUE,
                        recipientZone,
                        due.notBefore()));
    }

    /** Says something that no visit stands behind, once. */
    public Optional<Turn> say(
            String id,
            About about,
            Trigger trigger,
            @Nullable Schedule known,
            ZoneId recipientZone,
            Instant since) {
        return known == null
                ? Optional.of(begin(id, about, trigger, recipientZone, since))
                : Optional.empty();
    }

    /** The offer is gone, or the question answered: what has not left stays here. */
    public Optional<Turn> release(@Nullable Schedule known, String why) {
        if (known == null || !known.standing().isAhead()) {
            return Optional.empty();
        }
        return Optional.of(drop(known, known.version(), Standing.RELEASED, why, _ -> true));
    }

    private Turn begin(
            String id, About about, Trigger trigger, ZoneId recipientZone, Instant since) {
        var planned = new Planner(policy, recipientZone, now).plan(id, about, 1, trigger, since);
        return new Turn(Schedule.of(id, about, 1, planned), told(about, planned));
    }

    private Turn agree(
            @Nullable Schedule known, Visit visit, Trigger trigger, ZoneId zone, Instant since) {
        var about = About.visit(visit);
        var id = visit.appointment().value();
        var planned =
                new Planner(policy, zone, now).plan(id, about, visit.version(), trigger, since);
        if (known == null) {
            return new Turn(Schedule.of(id, about, visit.version(), planned), told(about, planned));
        }
        var dropped =
                drop(known, visit.version(), known.standing(), "the visit was moved", _ -> true);
        var all = new ArrayList<>(dropped.schedule().reminders());
        all.addAll(planned);
        return new Turn(
                dropped.schedule().agreed(about, visit.version(), all),
                join(dropped.events(), told(about, planned)));
    }

    /** Plans first what a lost event would have planned; then takes the question back. */
    private Turn confirm(@Nullable Schedule known, Visit visit, ZoneId zone, Instant at) {
        if (known == null) {
            var booked = agree(null, visit, Trigger.BOOKED, zone, visit.bookedAt());
            return confirmed(booked, visit);
        }
        if (!visit.start().equals(known.about().start())) {
            return confirmed(agree(known, visit, Trigger.MOVED, zone, at), visit);
        }
        return confirmed(new Turn(known, List.of()), visit);
    }

    private Turn confirmed(Turn before, Visit visit) {
        var after =
                drop(
                        before.schedule(),
                        visit.version(),
                        Standing.CONFIRMED,
                        Standing.CONFIRMED.sentence(),
                        reminder -> !goesWhenConfirmed(policy, reminder));
        return new Turn(after.schedule(), join(before.events(), after.events()));
    }

    private Turn settle(@Nullable Schedule known, Visit visit, Standing standing) {
        var about = About.visit(visit);
        var schedule =
                known == null
                        ? Schedule.of(
                                visit.appointment().value(), about, visit.version(), List.of())
                        : known.about(about);
        return drop(schedule, visit.version(), standing, standing.sentence(), _ -> true);
    }

    private Turn follow(Turn settled, Trigger trigger, ZoneId zone, Instant since) {
        var schedule = settled.schedule();
        var planned =
                new Planner(policy, zone, now)
                        .plan(schedule.id(), schedule.about(), schedule.version(), trigger, since);
        var all = new ArrayList<>(schedule.reminders());
        all.addAll(planned);
        return new Turn(
                schedule.with(schedule.version(), schedule.standing(), all),
                join(settled.events(), told(schedule.about(), planned)));
    }

    private Turn drop(
            Schedule schedule,
            long version,
            Standing standing,
            String why,
            Predicate<Reminder> which) {
        var events = new ArrayList<MessageEvent>();
        var next = new ArrayList<Reminder>();
        for (Reminder reminder : schedule.reminders()) {
            if (reminder.state() == State.PLANNED && which.test(reminder)) {
                Reminder dropped = reminder.dropped(why);
                events.add(droppedEvent(schedule.about(), dropped, now));
                next.add(dropped);
            } else {
                next.add(reminder);
            }
        }
        return new Turn(schedule.with(version, standing, next), events);
    }

    private List<MessageEvent> told(About about, List<Reminder> planned) {
        return planned.stream()
                .<MessageEvent>map(
                        reminder ->
                                reminder.state() == State.DROPPED
                                        ? droppedEvent(about, reminder, now)
                                        : new ReminderPlanned(
                                                reminder.id(),
                                                about.patient(),
                                                about.appointment(),
                                                reminder.kind().text(),
                                                reminder.dueAt()))
                .toList();
    }

    static ReminderDropped droppedEvent(About about, Reminder reminder, Instant at) {
        AppointmentId appointment = about.appointment();
        String why = reminder.reason() == null ? "unknown" : reminder.reason();
        return new ReminderDropped(
                reminder.id(), about.patient(), appointment, reminder.kind().text(), why, at);
    }

    static boolean goesWhenConfirmed(ReminderPolicy policy, Reminder reminder) {
        return policy.step(reminder.kind()).map(step -> step.whenConfirmed()).orElse(true);
    }

    private static List<MessageEvent> join(List<MessageEvent> first, List<MessageEvent> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
