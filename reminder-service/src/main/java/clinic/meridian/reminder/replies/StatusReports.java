package clinic.meridian.reminder.replies;

import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.ReminderId;
import clinic.meridian.messaging.Documents;
import clinic.meridian.reminder.contact.OptOuts;
import clinic.meridian.reminder.delivery.Turns;
import clinic.meridian.reminder.policy.ReminderPolicy;
import clinic.meridian.reminder.schedule.DeliveryReport;
import clinic.meridian.reminder.schedule.Dispatch;
import clinic.meridian.reminder.schedule.Schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;

/** How far texts got. Reports repeat and come in any order; the furthest one counts. */
@Component
final class StatusReports {

    private static final String OPTED_OUT = "21610";

    private final Documents<Schedule> schedules;
    private final OptOuts optOuts;
    private final ReminderPolicy policy;
    private final Clock clock;

    StatusReports(
            Documents<Schedule> schedules, OptOuts optOuts, ReminderPolicy policy, Clock clock) {
        this.schedules = schedules;
        this.optOuts = optOuts;
        this.policy = policy;
        this.clock = clock;
    }

    /** A word or an id that is not known is passed over: the provider would only repeat it. */
    void on(String schedule, String reminder, String status, @Nullable String errorCode) {
        if (OPTED_OUT.equals(errorCode)) {
            schedules
                    .find(schedule)
                    .ifPresent(
                            known -> {
                                var patient = known.state().about().patient();
                                boolean unused =
                                        optOuts.stop(patient, Channel.SMS, clock.instant());
                            });
        }
        DeliveryReport.of(status).ifPresent(report -> note(schedule, reminder, report));
    }

    private void note(String schedule, String reminder, DeliveryReport report) {
        var dispatch = new Dispatch(policy, clock.instant());
        var id = new ReminderId(reminder);
        var unused =
                schedules.change(
                        schedule,
                        known ->
                                Turns.written(
                                        Optional.ofNullable(known)
                                                .flatMap(it -> dispatch.reported(it, id, report))));
    }
}
