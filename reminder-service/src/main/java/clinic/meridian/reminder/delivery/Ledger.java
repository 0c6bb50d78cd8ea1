package clinic.meridian.reminder.delivery;

import clinic.meridian.desk.access.Caller;
import clinic.meridian.events.ClinicId;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Stored;
import clinic.meridian.reminder.schedule.Schedule;

import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.Comparator;
import java.util.List;

/** What a patient was told, will be told and was not told, and why. */
@RestController
class Ledger {

    /** More than a patient's schedules in years. */
    private static final int MOST = 1_000;

    /**
     * @param messages soonest due first
     */
    record Messages(List<LedgerEntry> messages) {}

    /**
     * @param reminders soonest due first
     */
    record Reminders(List<LedgerEntry> reminders) {}

    private final Documents<Schedule> schedules;

    Ledger(Documents<Schedule> schedules) {
        this.schedules = schedules;
    }

    @GetMapping("/api/patients/{patient}/messages")
    Messages ofPatient(@PathVariable String patient) {
        return new Messages(
                entries(schedules.find(new Document("state.about.patient", patient), MOST)));
    }

    /** Empty for an appointment of which nothing has been heard yet. */
    @GetMapping("/api/appointments/{id}/reminders")
    Reminders ofAppointment(@PathVariable String id) {
        return new Reminders(entries(schedules.find(id).stream().toList()));
    }

    private static List<LedgerEntry> entries(List<Stored<Schedule>> found) {
        found.forEach(stored -> mustBeAllowed(stored.state()));
        return found.stream()
                .flatMap(stored -> LedgerEntry.of(stored.state()).stream())
                .sorted(Comparator.comparing(LedgerEntry::dueAt))
                .toList();
    }

    private static void mustBeAllowed(Schedule schedule) {
        ClinicId clinic = schedule.about().clinic();
        if (clinic != null) {
            Caller.current().mustBeAllowedAt(clinic.value());
        }
    }
}
