package clinic.meridian.reminder.schedule;

import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.reminder.policy.ReminderPolicy;
import clinic.meridian.reminder.policy.Step;
import clinic.meridian.reminder.schedule.Verdict.Drop;
import clinic.meridian.reminder.schedule.Verdict.Send;
import clinic.meridian.reminder.schedule.Verdict.Wait;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Optional;

/**
 * What of a planned message is still true when it is about to leave: the visit, its time, the
 * patient's consent and address, the hour and the caps, all as they stand now.
 */
public final class Truth {

    /**
     * How late a message planned inside the window may leave outside it: sending takes a moment.
     */
    private static final Duration LATE = Duration.ofMinutes(10);

    /** Contact data comes by its own topic and may be a moment behind the booking. */
    private static final Duration ACQUAINTANCE_WITHIN = Duration.ofMinutes(15);

    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final ReminderPolicy policy;
    private final Schedule schedule;
    private final Recipient recipient;
    private final Instant now;

    private Truth(ReminderPolicy policy, Schedule schedule, Recipient recipient, Instant now) {
        this.policy = policy;
        this.schedule = schedule;
        this.recipient = recipient;
        this.now = now;
    }

    public static Verdict check(
            ReminderPolicy policy,
            Reminder reminder,
            Schedule schedule,
            Recipient recipient,
            Instant now) {
        var truth = new Truth(policy, schedule, recipient, now);
        return truth.stale(reminder).<Verdict>map(Drop::new).orElseGet(() -> truth.reach(reminder));
    }

    private Optional<String> stale(Reminder reminder) {
        Standing standing = schedule.standing();
        boolean stands =
                switch (reminder.kind()) {
                    case CANCELLATION, CLINIC_CANCELLATION, VISIT_FREED ->
                            standing == Standing.CANCELLED;
                    case MISSED_VISIT -> standing == Standing.MISSED;
                    case CONFIRMATION,
                            MOVED,
                            REMINDER_7D,
                            REMINDER_72H,
                            REMINDER_24H,
                            CHECK_IN,
                            PLAN_OFFER,
                            WAITLIST_OFFER,
                            NEW_TIME,
                            CADENCE_CHANGE,
                            RECALL ->
                            standing.isAhead();
                };
        if (!stands) {
            return Optional.of(standing.sentence());
        }
        if (reminder.version() < schedule.agreedVersion()) {
            return Optional.of("the visit was moved");
        }
        if (standing == Standing.CONFIRMED && !Course.goesWhenConfirmed(policy, reminder)) {
            return Optional.of(standing.sentence());
        }
        if (now.isAfter(reminder.notAfter())) {
            return Optional.of("too late to be of use");
        }
        if (schedule.isSuperseded(reminder, now)) {
            return Optional.of("superseded by a later reminder of the same visit");
        }
        return Optional.empty();
    }

    private Verdict reach(Reminder reminder) {
        return switch (recipient.acquaintance()) {
            case ERASED -> new Drop("the patient's contact data is erased");
            case UNKNOWN -> acquaint(reminder);
            case KNOWN -> channel(reminder);
        };
    }

    private Verdict acquaint(Reminder reminder) {
        return now.isBefore(reminder.dueAt().plus(ACQUAINTANCE_WITHIN))
                ? new Wait(now.plus(ASK_AGAIN), "contact data has not arrived yet")
                : new Drop("no contact data is known");
    }

    private Verdict channel(Reminder reminder) {
        Optional<Step> step = policy.step(reminder.kind());
        if (step.isEmpty()) {
            return new Drop("policy " + policy.name() + " no longer has it");
        }
        var closed = new ArrayList<String>();
        @Nullable Wait wait = null;
        for (Channel channel : step.get().channels()) {
            Optional<String> why = closed(channel, reminder);
            if (why.isPresent()) {
                closed.add(why.get());
                continue;
            }
            Instant open = openFrom(channel, step.get(), reminder);
            if (!open.isAfter(now)) {
                return new Send(channel);
            }
            if (wait == null || open.isBefore(wait.until())) {
                wait = new Wait(open, waiting(channel, step.get()));
            }
        }
        if (wait == null) {
            return new Drop(String.join("; ", closed));
        }
        return wait.until().isAfter(latest(reminder)) ? new Drop(wait.reason()) : wait;
    }

    private Optional<String> closed(Channel channel, Reminder reminder) {
        return reminder.spent().contains(channel)
                ? Optional.of(Recipient.named(channel) + ": failed")
                : recipient.closed(channel, reminder.kind());
    }

    /** When this channel may be used; now, or later for the hour or the caps. */
    private Instant openFrom(Channel channel, Step step, Reminder reminder) {
        Instant free = now;
        if (channel == Channel.SMS && !step.uncapped()) {
            free = policy.caps().freeFrom(recipient.textsLately(), recipient.zone(), now);
        }
        ZonedDateTime local = free.atZone(recipient.zone());
        if (free.equals(now) && mayLeaveNow(channel, step, reminder, local)) {
            return now;
        }
        return policy.window().atOrAfter(local).toInstant();
    }

    private boolean mayLeaveNow(
            Channel channel, Step step, Reminder reminder, ZonedDateTime local) {
        if (channel == Channel.EMAIL && step.isImmediate()) {
            return true;
        }
        boolean caused = step.isImmediate() || !now.isAfter(reminder.dueAt().plus(LATE));
        return policy.window().isOpen(local)
                || (caused && policy.window().isWithinOuterBound(local));
    }

    private String waiting(Channel channel, Step step) {
        boolean capped =
                channel == Channel.SMS
                        && !step.uncapped()
                        && !policy.caps().allows(recipient.textsLately(), recipient.zone(), now);
        return capped
                ? "text: the cap of %d a day and %d in seven days is reached"
                        .formatted(policy.caps().perDay(), policy.caps().perSevenDays())
                : "outside the hours in which patients are written to";
    }

    /** What looks ahead and waits for the morning has to leave enough notice. */
    private Instant latest(Reminder reminder) {
        if (!schedule.standing().isAhead()) {
            return reminder.notAfter();
        }
        Instant withNotice = schedule.about().startsAt().minus(policy.leastNotice());
        return reminder.notAfter().isBefore(withNotice) ? reminder.notAfter() : withNotice;
    }
}
