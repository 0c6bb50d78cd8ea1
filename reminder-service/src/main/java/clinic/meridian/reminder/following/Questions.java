package clinic.meridian.reminder.following;

import clinic.meridian.events.PlanEvent;
import clinic.meridian.events.PlanEvent.CheckInDue;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Received;
import clinic.meridian.reminder.contact.Contacts;
import clinic.meridian.reminder.delivery.Turns;
import clinic.meridian.reminder.policy.ReminderPolicy;
import clinic.meridian.reminder.schedule.Course;
import clinic.meridian.reminder.schedule.Schedule;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Turns what plans ask for into questions to patients. */
@Component
final class Questions {

    private final Documents<Schedule> schedules;
    private final Contacts contacts;
    private final ReminderPolicy policy;
    private final Clock clock;

    Questions(
            Documents<Schedule> schedules, Contacts contacts, ReminderPolicy policy, Clock clock) {
        this.schedules = schedules;
        this.contacts = contacts;
        this.policy = policy;
        this.clock = clock;
    }

    /** Idempotent: one question per plan and revision. */
    void on(Received<PlanEvent> received) {
        if (received.event() instanceof CheckInDue due) {
            ZoneId zone = contacts.zone(due.patient()).orElse(ZoneOffset.UTC);
            var course = new Course(policy, clock.instant());
            var unused =
                    schedules.change(
                            "check-in." + due.plan().value() + "." + due.revision(),
                            known -> Turns.written(course.ask(due, known, zone)));
        }
    }
}
