package clinic.meridian.reminder.schedule;

import clinic.meridian.events.ReminderId;
import clinic.meridian.reminder.policy.ReminderPolicy;
import clinic.meridian.reminder.policy.Step;
import clinic.meridian.reminder.policy.Trigger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Turns a policy into messages with their moments.
 *
 * <p>Days before a visit are counted on the recipient's wall clock: a day before 10:30 is 10:30,
 * however long the night was. A moment outside the send window moves earlier, to the last open one;
 * when that has passed and enough notice remains, to the next open one; never after the start.
 */
final class Planner {

    /** A message about a visit that began is no use; one about what is past is, for a while. */
    private static final Duration USEFUL_FOR = Duration.ofDays(2);

    private final ReminderPolicy policy;
    private final ZoneId recipientZone;
    private final Instant now;

    Planner(ReminderPolicy policy, ZoneId recipientZone, Instant now) {
        this.policy = policy;
        this.recipientZone = recipientZone;
        this.now = now;
    }

    /**
     * @param since when it was triggered: agreed on, cancelled, missed; conditions on lead time and
     *     offsets after the trigger count from it
     * @return what applies, in the order of the policy; what applies but has no moment left is in
     *     it as dropped, with the reason
     */
    List<Reminder> plan(String id, About about, long version, Trigger trigger, Instant since) {
        return policy.stepsOn(trigger).stream()
                .filter(step -> applies(step, about, since))
                .map(step -> place(id, step, about, version, trigger, since))
                .toList();
    }

    private static boolean applies(Step step, About about, Instant since) {
        if (about.start() == null) {
            return true;
        }
        Duration ahead = Duration.between(since, about.startsAt());
        return (step.bookedAhead() == null || ahead.compareTo(step.bookedAhead()) >= 0)
                && (step.leadOver() == null || ahead.compareTo(step.leadOver()) > 0);
    }

    private Reminder place(
            String id, Step step, About about, long version, Trigger trigger, Instant since) {
        var name = new ReminderId(id + "." + version + "." + step.kind().text());
        var first = step.channels().getFirst();
        Instant notAfter = notAfter(step, about, trigger, since);
        Optional<Instant> moment = moment(step, about, since, notAfter);
        return moment.map(due -> Reminder.planned(name, step.kind(), version, due, notAfter, first))
                .orElseGet(
                        () ->
                                Reminder.planned(name, step.kind(), version, now, notAfter, first)
                                        .dropped("no open moment was left for it"));
    }

    private Optional<Instant> moment(Step step, About about, Instant since, Instant notAfter) {
        if (step.isImmediate()) {
            return Optional.of(now).filter(due -> !due.isAfter(notAfter));
        }
        var window = policy.window();
        if (step.before() != null && about.start() != null) {
            ZonedDateTime ideal =
                    about.start().atZoneSameInstant(recipientZone).minus(step.before());
            Instant wanted = window.atOrBefore(ideal).toInstant();
            if (!wanted.isBefore(now)) {
                return Optional.of(wanted);
            }
        }
        Instant from = step.after() == null ? now : later(now, since.plus(step.after()));
        return Optional.of(window.atOrAfter(from.atZone(recipientZone)).toInstant())
                .filter(due -> !due.isAfter(notAfter));
    }

    private Instant notAfter(Step step, About about, Trigger trigger, Instant since) {
        if (about.expiresAt() != null) {
            return about.expiresAt();
        }
        if (step.usefulFor() != null) {
            return since.plus(step.usefulFor());
        }
        return switch (trigger) {
            case BOOKED, MOVED, PLAN_OFFERED, WAITLIST_OFFERED, NEW_TIME_OFFERED ->
                    step.isImmediate()
                            ? about.startsAt()
                            : about.startsAt().minus(policy.leastNotice());
            case CANCELLED, CANCELLED_BY_CLINIC, GIVEN_BACK -> about.startsAt();
            case MISSED, CHECK_IN_DUE, CADENCE_PROPOSED, RECALL_DUE -> since.plus(USEFUL_FOR);
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
