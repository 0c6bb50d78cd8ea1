package clinic.meridian.reminder.schedule;

import clinic.meridian.events.MessageEvent;
import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.MessageEvent.MessageDelivered;
import clinic.meridian.events.MessageEvent.MessageFailed;
import clinic.meridian.events.MessageEvent.MessageSent;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.ReminderId;
import clinic.meridian.reminder.policy.ReminderPolicy;
import clinic.meridian.reminder.schedule.Reminder.State;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message from due to done: claimed, sent, tried again, failed or dropped. Every outcome is told
 * under the fence of its claim; one that comes late, from a claimant that was paused for longer
 * than its lease, changes nothing.
 *
 * <p>{@code now} is the house's clock, which may be shifted; leases run on the machine's.
 */
public final class Dispatch {

    /** Doubled with every try. Choice: soon enough for a confirmation, gentle to a provider. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final ReminderPolicy policy;
    private final Instant now;

    public Dispatch(ReminderPolicy policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    /**
     * @param machineNow for the lease
     * @return empty when nothing is due or somebody else is at it
     */
    public Optional<Claim> claim(
            Schedule schedule, Recipient recipient, Instant machineNow, Duration lease) {
        if (schedule.leaseUntil().isAfter(machineNow)) {
            return Optional.empty();
        }
        return schedule.due(now)
                .map(due -> claim(schedule, due, recipient, machineNow.plus(lease)));
    }

    private Claim claim(Schedule schedule, Reminder due, Recipient recipient, Instant until) {
        Verdict verdict = Truth.check(policy, due, schedule, recipient, now);
        long fence = schedule.fence() + 1;
        if (due.state() == State.SENDING) {
            var leased = schedule.leased(until, fence, schedule.reminders());
            return new Claim.Claimed(leased, due, true, verdict);
        }
        return switch (verdict) {
            case Verdict.Send send -> {
                Reminder claimed = due.claimed(send.channel(), now);
                var leased =
                        schedule.leased(until, fence, schedule.changed(due.id(), _ -> claimed));
                yield new Claim.Claimed(leased, claimed, false, verdict);
            }
            case Verdict.Drop drop -> new Claim.Settled(dropped(schedule, due, drop.reason()));
            case Verdict.Wait wait ->
                    new Claim.Settled(
                            new Turn(
                                    schedule.with(
                                            schedule.changed(
                                                    due.id(),
                                                    it -> it.again(wait.until(), wait.reason()))),
                                    List.of()));
        };
    }

    /** The provider accepted it. A report that was faster than this is told as well. */
    public Optional<Turn> sent(
            Schedule schedule, ReminderId id, long fence, @Nullable String providerId) {
        return mine(schedule, id, fence)
                .map(
                        reminder -> {
                            Reminder sent = reminder.sent(now, providerId);
                            var turn = released(schedule, sent, List.of(sentEvent(schedule, sent)));
                            return sent.report() == DeliveryReport.NONE
                                    ? turn
                                    : settled(turn, sent, sent.report());
                        });
    }

    /** It may work later. Until shortly before the start it is tried again, with growing pauses. */
    public Optional<Turn> troubled(Schedule schedule, ReminderId id, long fence, String why) {
        return mine(schedule, id, fence)
                .map(
                        reminder -> {
                            Instant next = now.plus(pause(reminder.tries()));
                            return next.isAfter(lastTry(schedule, reminder))
                                    ? spent(schedule, reminder, why)
                                    : released(schedule, reminder.again(next, why), List.of());
                        });
    }

    /** It will never work on this channel; the next one is tried, if there is one. */
    public Optional<Turn> refused(Schedule schedule, ReminderId id, long fence, String why) {
        return mine(schedule, id, fence).map(reminder -> spent(schedule, reminder, why));
    }

    /** It was not handed over at all, and its truth is to be asked again. */
    public Optional<Turn> putBack(Schedule schedule, ReminderId id, long fence) {
        return mine(schedule, id, fence)
                .map(reminder -> released(schedule, reminder.again(now, null), List.of()));
    }

    /** Nothing left after all: what holds for an unsent message holds. */
    public Optional<Turn> withdrawn(Schedule schedule, ReminderId id, long fence, String why) {
        return mine(schedule, id, fence)
                .map(
                        reminder -> {
                            Reminder dropped = reminder.dropped(why);
                            return released(
                                    schedule,
                                    dropped,
                                    List.of(Course.droppedEvent(schedule.about(), dropped, now)));
                        });
    }

    /** What the provider reports later. Repeats and old news change nothing. */
    public Optional<Turn> reported(Schedule schedule, ReminderId id, DeliveryReport news) {
        Optional<Reminder> known = schedule.reminder(id);
        if (known.isEmpty() || !news.isNewsAfter(known.get().report())) {
            return Optional.empty();
        }
        Reminder reminder = known.get();
        return switch (reminder.state()) {
            case SENDING -> Optional.of(noted(schedule, reminder.reported(news, State.SENDING)));
            case SENT -> Optional.of(settled(noted(schedule, reminder), reminder, news));
            case PLANNED, DELIVERED, FAILED, DROPPED -> Optional.empty();
        };
    }

    private Turn settled(Turn before, Reminder sent, DeliveryReport news) {
        Schedule schedule = before.schedule();
        if (news.hasArrived()) {
            var event = new MessageDelivered(sent.id(), patient(schedule), sent.channel(), now);
            var turn = noted(schedule, sent.reported(news, State.DELIVERED));
            return new Turn(turn.schedule(), plus(before.events(), event));
        }
        if (news.hasFailed()) {
            var turn = spent(schedule, sent, "the provider could not deliver it");
            return new Turn(turn.schedule(), plus(before.events(), turn.events().getFirst()));
        }
        return new Turn(
                noted(schedule, sent.reported(news, State.SENT)).schedule(), before.events());
    }

    private Turn spent(Schedule schedule, Reminder reminder, String why) {
        Channel channel = reminder.channel();
        Reminder next = reminder.without(channel, why, now);
        boolean none =
                policy.step(reminder.kind())
                        .map(step -> next.spent().containsAll(step.channels()))
                        .orElse(true);
        var event = new MessageFailed(reminder.id(), patient(schedule), channel, why, now);
        return released(schedule, none ? next.failed(why) : next, List.of(event));
    }

    private Optional<Reminder> mine(Schedule schedule, ReminderId id, long fence) {
        return schedule.fence() == fence
                ? schedule.reminder(id).filter(it -> it.state() == State.SENDING)
                : Optional.empty();
    }

    private Turn dropped(Schedule schedule, Reminder due, String why) {
        Reminder dropped = due.dropped(why);
        return new Turn(
                schedule.with(schedule.changed(due.id(), _ -> dropped)),
                List.of(Course.droppedEvent(schedule.about(), dropped, now)));
    }

    private static Turn noted(Schedule schedule, Reminder reminder) {
        return new Turn(schedule.with(schedule.changed(reminder.id(), _ -> reminder)), List.of());
    }

    private static Turn released(
            Schedule schedule, Reminder reminder, List<? extends MessageEvent> events) {
        var free =
                schedule.leased(
                        Instant.EPOCH,
                        schedule.fence(),
                        schedule.changed(reminder.id(), _ -> reminder));
        return new Turn(free, List.copyOf(events));
    }

    private MessageSent sentEvent(Schedule schedule, Reminder sent) {
        return new MessageSent(
                sent.id(),
                patient(schedule),
                schedule.about().appointment(),
                sent.kind().text(),
                sent.channel(),
                now);
    }

    private Instant lastTry(Schedule schedule, Reminder reminder) {
        Instant start = schedule.about().startsAt();
        boolean looksAhead = schedule.standing().isAhead() && start.isBefore(Instant.MAX);
        Instant beforeStart = looksAhead ? start.minus(policy.retryUntil()) : reminder.notAfter();
        return beforeStart.isBefore(reminder.notAfter()) ? beforeStart : reminder.notAfter();
    }

    private static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(tries - 1, 0, 16));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static PatientId patient(Schedule schedule) {
        return schedule.about().patient();
    }

    private static List<MessageEvent> plus(List<MessageEvent> events, MessageEvent one) {
        return Stream.concat(events.stream(), Stream.of(one)).toList();
    }
}
