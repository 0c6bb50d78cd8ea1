package clinic.meridian.reminder.schedule;

import clinic.meridian.events.ReminderId;
import clinic.meridian.reminder.schedule.Reminder.State;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All messages about one thing, in one document, so that one conditional write decides on them.
 *
 * @param id the appointment's, {@code offer.<hold>}, {@code check-in.<plan>.<revision>}, {@code
 *     proposal.<id>} or {@code recall.<hold or plan and revision>}
 * @param version highest version of the visit seen; lower ones are old news
 * @param agreedVersion the version in which its present time was agreed; messages planned for an
 *     earlier one are no longer true
 * @param nextDueAt when to look at it next, on the house's clock; absent when nothing is pending
 * @param leaseUntil nobody else sends from it before this instant of the machine's clock
 * @param fence rises with every claim; an outcome told under an older one is not written
 */
public record Schedule(
        String id,
        About about,
        long version,
        long agreedVersion,
        Standing standing,
        List<Reminder> reminders,
        @Nullable Instant nextDueAt,
        Instant leaseUntil,
        long fence) {

    public Schedule {
        reminders = List.copyOf(reminders);
        nextDueAt = soonest(reminders);
    }

    static Schedule of(String id, About about, long version, List<Reminder> reminders) {
        return new Schedule(
                id, about, version, version, Standing.OPEN, reminders, null, Instant.EPOCH, 0);
    }

    /** The next of its messages that is due, if any. */
    public Optional<Reminder> due(Instant now) {
        return reminders.stream()
                .filter(Reminder::isPending)
                .filter(reminder -> !reminder.nextLook().isAfter(now))
                .min(Comparator.comparing(Reminder::nextLook));
    }

    public Optional<Reminder> reminder(ReminderId reminder) {
        return reminders.stream().filter(each -> each.id().equals(reminder)).findFirst();
    }

    /** Whether a later countdown message of the same visit is due as well. */
    boolean isSuperseded(Reminder older, Instant now) {
        return older.kind().isCountdown()
                && reminders.stream()
                        .filter(each -> each.kind().isCountdown())
                        .filter(each -> each.version() == older.version())
                        .filter(each -> each.dueAt().isAfter(older.dueAt()))
                        .anyMatch(
                                each ->
                                        each.hasLeft()
                                                || (each.isPending()
                                                        && !each.dueAt().isAfter(now)));
    }

    Schedule with(List<Reminder> newReminders) {
        return with(version, standing, newReminders);
    }

    Schedule with(long newVersion, Standing newStanding, List<Reminder> newReminders) {
        return new Schedule(
                id,
                about,
                newVersion,
                agreedVersion,
                newStanding,
                newReminders,
                null,
                leaseUntil,
                fence);
    }

    Schedule about(About newAbout) {
        return new Schedule(
                id, newAbout, version, agreedVersion, standing, reminders, null, leaseUntil, fence);
    }

    Schedule agreed(About newAbout, long newVersion, List<Reminder> newReminders) {
        return new Schedule(
                id,
                newAbout,
                newVersion,
                newVersion,
                Standing.OPEN,
                newReminders,
                null,
                leaseUntil,
                fence);
    }

    Schedule leased(Instant until, long newFence, List<Reminder> newReminders) {
        return new Schedule(
                id, about, version, agreedVersion, standing, newReminders, null, until, newFence);
    }

    List<Reminder> changed(ReminderId which, UnaryOperator<Reminder> change) {
        return reminders.stream()
                .map(each -> each.id().equals(which) ? change.apply(each) : each)
                .toList();
    }

    private static @Nullable Instant soonest(List<Reminder> reminders) {
        return reminders.stream()
                .filter(each -> each.state() == State.PLANNED || each.state() == State.SENDING)
                .map(Reminder::nextLook)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
