package clinic.meridian.reminder.schedule;

import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.ReminderId;
import clinic.meridian.reminder.policy.Kind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One planned message and what became of it.
 *
 * @param version of the visit for which it was planned
 * @param dueAt when it should leave
 * @param notAfter after this it is of no use and is dropped
 * @param channel the one it left by; before that the one it will try first
 * @param spent channels that have failed for good
 * @param tries on the present channel
 * @param retryAt when it is tried again, or looked at again
 * @param reason why it was dropped or failed, or what the last trouble was
 * @param providerId the provider's name for it
 * @param report how far the provider says it got
 */
public record Reminder(
        ReminderId id,
        Kind kind,
        long version,
        Instant dueAt,
        Instant notAfter,
        State state,
        Channel channel,
        List<Channel> spent,
        int tries,
        @Nullable Instant retryAt,
        @Nullable Instant claimedAt,
        @Nullable Instant sentAt,
        @Nullable String reason,
        @Nullable String providerId,
        DeliveryReport report) {

    /** Where a message is on its way. */
    public enum State {
        PLANNED,
        /** Claimed; it may or may not have left. */
        SENDING,
        SENT,
        DELIVERED,
        FAILED,
        DROPPED
    }

    public Reminder {
        spent = List.copyOf(spent);
    }

    static Reminder planned(
            ReminderId id,
            Kind kind,
            long version,
            Instant dueAt,
            Instant notAfter,
            Channel first) {
        return new Reminder(
                id,
                kind,
                version,
                dueAt,
                notAfter,
                State.PLANNED,
                first,
                List.of(),
                0,
                null,
                null,
                null,
                null,
                null,
                DeliveryReport.NONE);
    }

    /** When to look at it next. */
    public Instant nextLook() {
        return retryAt == null ? dueAt : retryAt;
    }

    public boolean isPending() {
        return state == State.PLANNED || state == State.SENDING;
    }

    /** Whether the provider has it, as far as is known. */
    public boolean hasLeft() {
        return state == State.SENT || state == State.DELIVERED;
    }

    Reminder dropped(String why) {
        return at(State.DROPPED, channel, null, sentAt, why);
    }

    Reminder failed(String why) {
        return at(State.FAILED, channel, null, sentAt, why);
    }

    Reminder claimed(Channel by, Instant now) {
        var next = at(State.SENDING, by, null, sentAt, reason);
        int attempt = by == channel ? tries + 1 : 1;
        return next.with(spent, attempt, now, null, DeliveryReport.NONE);
    }

    Reminder again(Instant when, @Nullable String why) {
        return at(State.PLANNED, channel, when, sentAt, why);
    }

    /** This channel is of no use; the next one may be. */
    Reminder without(Channel failing, String why, Instant now) {
        var next = at(State.PLANNED, failing, now, null, why);
        var all = Stream.concat(spent.stream(), Stream.of(failing)).distinct().toList();
        return next.with(all, 0, null, null, DeliveryReport.NONE);
    }

    Reminder sent(Instant when, @Nullable String provider) {
        return at(State.SENT, channel, null, when, null)
                .with(spent, tries, claimedAt, provider, report);
    }

    Reminder reported(DeliveryReport news, State to) {
        return at(to, channel, retryAt, sentAt, reason)
                .with(spent, tries, claimedAt, providerId, news);
    }

    private Reminder at(
            State to,
            Channel by,
            @Nullable Instant retry,
            @Nullable Instant sent,
            @Nullable String why) {
        return new Reminder(
                id,
                kind,
                version,
                dueAt,
                notAfter,
                to,
                by,
                spent,
                tries,
                retry,
                claimedAt,
                sent,
                why,
                providerId,
                report);
    }

    private Reminder with(
            List<Channel> failed,
            int attempt,
            @Nullable Instant claim,
            @Nullable String provider,
            DeliveryReport news) {
        return new Reminder(
                id, kind, version, dueAt, notAfter, state, channel, failed, attempt, retryAt, claim,
                sentAt, reason, provider, news);
    }
}
