package clinic.meridian.reminder.delivery;

import clinic.meridian.reminder.schedule.Reminder;
import clinic.meridian.reminder.schedule.Schedule;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One line of the ledger.
 *
 * @param appointment absent for messages about no visit
 * @param channel the one it left by, or the one it will try first
 * @param state {@code planned}, {@code sent}, {@code delivered}, {@code failed} or {@code dropped}
 * @param reason why it was dropped or failed, or what holds it up
 */
public record LedgerEntry(
        String id,
        @Nullable String appointment,
        String kind,
        String channel,
        Instant dueAt,
        String state,
        @Nullable String reason,
        @Nullable Instant sentAt) {

    static List<LedgerEntry> of(Schedule schedule) {
        var appointment = schedule.about().appointment();
        return schedule.reminders().stream()
                .map(reminder -> of(reminder, appointment == null ? null : appointment.value()))
                .toList();
    }

    private static LedgerEntry of(Reminder reminder, @Nullable String appointment) {
        return new LedgerEntry(
                reminder.id().value(),
                appointment,
                reminder.kind().text(),
                reminder.channel().name().toLowerCase(Locale.ROOT),
                reminder.dueAt(),
                switch (reminder.state()) {
                    case PLANNED, SENDING -> "planned";
                    case SENT -> "sent";
                    case DELIVERED -> "delivered";
                    case FAILED -> "failed";
                    case DROPPED -> "dropped";
                },
                reminder.reason(),
                reminder.sentAt());
    }
}
