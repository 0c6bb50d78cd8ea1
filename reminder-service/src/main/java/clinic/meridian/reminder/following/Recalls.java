package clinic.meridian.reminder.following;

import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.AppointmentMoved;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.BookingEvent.HoldReleased;
import clinic.meridian.events.BookingEvent.NoOpeningFound;
import clinic.meridian.events.BookingEvent.ReleaseReason;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanEvent;
import clinic.meridian.events.PlanEvent.PlanFinished;
import clinic.meridian.events.PlanEvent.PlanOnHold;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Received;
import clinic.meridian.messaging.Stored;
import clinic.meridian.reminder.contact.Contacts;
import clinic.meridian.reminder.delivery.Turns;
import clinic.meridian.reminder.policy.ReminderPolicy;
import clinic.meridian.reminder.policy.Trigger;
import clinic.meridian.reminder.schedule.About;
import clinic.meridian.reminder.schedule.About.Subject;
import clinic.meridian.reminder.schedule.Course;
import clinic.meridian.reminder.schedule.Schedule;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * Recalls patients whose plan wants a visit and who have none: the time that was kept for them ran
 * out, or none was open. Once for each, some time later, and not when they have booked in between,
 * are offered another time, or the plan rests.
 */
@Component
final class Recalls {

    /** Schedules of one patient; their years are a fraction of it. */
    private static final int MOST = 1_000;

    private final Documents<Schedule> schedules;
    private final Contacts contacts;
    private final ReminderPolicy policy;
    private final Clock clock;

    Recalls(Documents<Schedule> schedules, Contacts contacts, ReminderPolicy policy, Clock clock) {
        this.schedules = schedules;
        this.contacts = contacts;
        this.policy = policy;
        this.clock = clock;
    }

    /** Idempotent: one recall for each offer that ran out, and for each revision without one. */
    void onBook(Received<BookingEvent> received) {
        switch (received.event()) {
            case HoldReleased(var hold, var clinic, var patient, var kind, var reason, var _, var _)
                    when kind == HoldKind.PLAN_OFFER
                            && reason == ReleaseReason.EXPIRED
                            && patient != null ->
                    recall(hold.value(), patient, clinic, null, received.time());
            case NoOpeningFound none ->
                    recall(
                            none.plan() + "." + none.revision(),
                            none.patient(),
                            none.clinic(),
                            none.zone(),
                            received.time());
            case HoldPlaced(
                            var _,
                            var _,
                            var patient,
                            var kind,
                            var _,
                            var _,
                            var _,
                            var _,
                            var _,
                            var _,
                            var _,
                            var _)
                    when patient != null && Course.isOffer(kind) ->
                    drop(patient, "another time is offered");
            case AppointmentBooked(var visit, var _) -> drop(visit.patient(), "a visit is booked");
            case AppointmentMoved(var visit, var _, var _) ->
                    drop(visit.patient(), "a visit is booked");
            default -> {}
        }
    }

    void onPlan(PlanEvent event) {
        switch (event) {
            case PlanOnHold hold -> drop(hold.patient(), "the plan rests");
            case PlanFinished finished -> drop(finished.patient(), "the plan has ended");
            default -> {}
        }
    }

    private void recall(
            String what,
            PatientId patient,
            ClinicId clinic,
            @Nullable ZoneId clinics,
            Instant since) {
        if (of(patient).anyMatch(this::isSeenTo)) {
            return;
        }
        var id = "recall." + what;
        var zone = contacts.zone(patient).orElse(clinics == null ? ZoneOffset.UTC : clinics);
        var course = new Course(policy, clock.instant());
        var unused =
                schedules.change(
                        id,
                        known ->
                                Turns.written(
                                        course.say(
                                                id,
                                                About.recall(patient, clinic),
                                                Trigger.RECALL_DUE,
                                                known,
                                                zone,
                                                since)));
    }

    /** A visit ahead, or another time on offer. */
    private boolean isSeenTo(Schedule schedule) {
        var now = clock.instant();
        var about = schedule.about();
        var start = about.start();
        boolean ahead = start != null && start.toInstant().isAfter(now);
        var until = about.expiresAt();
        return switch (about.subject()) {
            case VISIT -> ahead && schedule.standing().isAhead();
            case OFFER ->
                    ahead && schedule.standing().isAhead() && until != null && until.isAfter(now);
            case QUESTION, PROPOSAL, RECALL -> false;
        };
    }

    private void drop(PatientId patient, String why) {
        var course = new Course(policy, clock.instant());
        of(patient)
                .filter(schedule -> schedule.about().subject() == Subject.RECALL)
                .filter(schedule -> schedule.standing().isAhead())
                .forEach(
                        schedule -> {
                            var unused =
                                    schedules.change(
                                            schedule.id(),
                                            known -> Turns.written(course.release(known, why)));
                        });
    }

    private Stream<Schedule> of(PatientId patient) {
        return schedules.find(new Document("state.about.patient", patient.value()), MOST).stream()
                .map(Stored::state);
    }
}
