package clinic.meridian.reminder.delivery;

import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.ReminderId;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Stored;
import clinic.meridian.reminder.contact.OptOuts;
import clinic.meridian.reminder.delivery.DeliveryChannel.Outcome;
import clinic.meridian.reminder.policy.ReminderPolicy;
import clinic.meridian.reminder.policy.Step;
import clinic.meridian.reminder.schedule.Claim;
import clinic.meridian.reminder.schedule.Claim.Claimed;
import clinic.meridian.reminder.schedule.Dispatch;
import clinic.meridian.reminder.schedule.Reminder;
import clinic.meridian.reminder.schedule.Schedule;
import clinic.meridian.reminder.schedule.Turn;
import clinic.meridian.reminder.schedule.Verdict;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Brings one due message to its end: claim, send, tell.
 *
 * <ol>
 *   <li><b>Claim.</b> Patient, consent and allowance are read; then one conditional write decides
 *       on the schedule as it stands in that write and, if the message is still true, marks it as
 *       being sent, with a lease and a fence.
 *   <li><b>Send.</b> A text takes one of the patient's allowance first; when another was faster the
 *       message is put back and its truth asked again.
 *   <li><b>Tell.</b> The outcome and its event go into one write, refused under an older fence.
 * </ol>
 *
 * <p>A crash before the claim leaves it due; one between claim and tell leaves it being sent until
 * the lease is over. Then nobody knows whether it left. A text is looked for in the provider's own
 * list and sent only when it is not there; the provider, too, knows the idempotency token. Mail is
 * sent again under the same Message-ID, for SMTP has no such list.
 */
final class Dispatcher {

    private final Documents<Schedule> schedules;
    private final Addressees addressees;
    private final Allowance allowance;
    private final OptOuts optOuts;
    private final Writer writer;
    private final Map<Channel, DeliveryChannel> channels;
    private final ReminderPolicy policy;
    private final DeliveryMetrics metrics;
    private final Clock clock;
    private final InstantSource machine;
    private final Duration lease;

    Dispatcher(
            Documents<Schedule> schedules,
            Addressees addressees,
            Allowance allowance,
            OptOuts optOuts,
            Writer writer,
            Map<Channel, DeliveryChannel> channels,
            ReminderPolicy policy,
            DeliveryMetrics metrics,
            Clock clock,
            InstantSource machine,
            Duration lease) {
        this.schedules = schedules;
        this.addressees = addressees;
        this.allowance = allowance;
        this.optOuts = optOuts;
        this.writer = writer;
        this.channels = channels;
        this.policy = policy;
        this.metrics = metrics;
        this.clock = clock;
        this.machine = machine;
        this.lease = lease;
    }

    /** Looks at the next due message of a schedule. Does nothing when another is at it. */
    void look(String scheduleId) {
        Instant now = clock.instant();
        Optional<Schedule> found = schedules.find(scheduleId).map(Stored::state);
        Optional<Reminder> due = found.flatMap(schedule -> schedule.due(now));
        if (due.isEmpty()) {
            return;
        }
        metrics.lag(Duration.between(due.get().nextLook(), now));
        Addressee addressee = addressees.of(found.orElseThrow().about(), due.get().id());
        var dispatch = new Dispatch(policy, now);
        Optional<Claim> claim =
                schedules.change(
                        scheduleId,
                        known -> decide(dispatch, known, due.get().id(), addressee, now));
        claim.ifPresent(
                it -> {
                    switch (it) {
                        case Claim.Settled settled -> metrics.told(settled.turn().events());
                        case Claimed claimed -> handle(scheduleId, claimed, addressee);
                    }
                });
    }

    private Change<Schedule, Optional<Claim>> decide(
            Dispatch dispatch,
            @Nullable Schedule known,
            ReminderId expected,
            Addressee addressee,
            Instant now) {
        if (known == null || known.due(now).filter(due -> due.id().equals(expected)).isEmpty()) {
            return Change.none(Optional.empty());
        }
        Optional<Claim> claim =
                dispatch.claim(known, addressee.recipient(), machine.instant(), lease);
        if (claim.isEmpty()) {
            return Change.none(claim);
        }
        return switch (claim.get()) {
            case Claim.Settled settled ->
                    Change.to(settled.turn().schedule(), settled.turn().events(), claim);
            case Claimed claimed -> Change.to(claimed.schedule(), List.of(), claim);
        };
    }

    private void handle(String scheduleId, Claimed claimed, Addressee addressee) {
        if (claimed.again()) {
            Optional<String> accepted = alreadyAccepted(claimed, addressee);
            if (accepted.isPresent()) {
                tell(scheduleId, claimed, sent(claimed, accepted.get()));
                return;
            }
        }
        switch (claimed.verdict()) {
            case Verdict.Send(Channel channel) when channel == claimed.reminder().channel() ->
                    send(scheduleId, claimed, addressee);
            case Verdict.Drop drop ->
                    tell(
                            scheduleId,
                            claimed,
                            (dispatch, schedule) ->
                                    dispatch.withdrawn(
                                            schedule, id(claimed), claimed.fence(), drop.reason()));
            case Verdict.Send _, Verdict.Wait _ -> putBack(scheduleId, claimed);
        }
    }

    private Optional<String> alreadyAccepted(Claimed claimed, Addressee addressee) {
        Reminder reminder = claimed.reminder();
        Instant since = reminder.claimedAt() == null ? reminder.dueAt() : reminder.claimedAt();
        return writer.write(claimed.schedule(), reminder, reminder.channel(), addressee, since)
                .flatMap(parcel -> channel(reminder.channel()).accepted(parcel, since));
    }

    private void send(String scheduleId, Claimed claimed, Addressee addressee) {
        Reminder reminder = claimed.reminder();
        Channel channel = reminder.channel();
        if (channel == Channel.SMS && !takeAllowance(claimed, addressee)) {
            putBack(scheduleId, claimed);
            return;
        }
        // Written for the moment of the claim, so that the same words can be looked for later.
        Instant written = reminder.claimedAt() == null ? clock.instant() : reminder.claimedAt();
        Instant begun = machine.instant();
        Outcome outcome =
                writer.write(claimed.schedule(), reminder, channel, addressee, written)
                        .map(parcel -> channel(channel).send(parcel))
                        .orElseGet(() -> new Outcome.Later("the clinic has no file here"));
        metrics.sending(channel, Duration.between(begun, machine.instant()));
        tell(scheduleId, claimed, told(claimed, outcome));
        if (!(outcome instanceof Outcome.Accepted) && channel == Channel.SMS) {
            allowance.giveBack(patient(claimed), id(claimed));
        }
        if (outcome instanceof Outcome.Never never && never.optedOut()) {
            boolean unused = optOuts.stop(patient(claimed), channel, clock.instant());
        }
    }

    private boolean takeAllowance(Claimed claimed, Addressee addressee) {
        boolean uncapped = policy.step(claimed.reminder().kind()).map(Step::uncapped).orElse(false);
        return allowance.take(
                patient(claimed),
                id(claimed),
                policy.caps(),
                uncapped,
                addressee.recipient().zone(),
                clock.instant());
    }

    private void putBack(String scheduleId, Claimed claimed) {
        tell(
                scheduleId,
                claimed,
                (dispatch, schedule) -> dispatch.putBack(schedule, id(claimed), claimed.fence()));
    }

    private static BiFunction<Dispatch, Schedule, Optional<Turn>> told(
            Claimed claimed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> sent(claimed, accepted.providerId());
            case Outcome.Later later ->
                    (dispatch, schedule) ->
                            dispatch.troubled(
                                    schedule, id(claimed), claimed.fence(), later.reason());
            case Outcome.Never never ->
                    (dispatch, schedule) ->
                            dispatch.refused(
                                    schedule, id(claimed), claimed.fence(), never.reason());
        };
    }

    private static BiFunction<Dispatch, Schedule, Optional<Turn>> sent(
            Claimed claimed, String providerId) {
        return (dispatch, schedule) ->
                dispatch.sent(schedule, id(claimed), claimed.fence(), providerId);
    }

    private void tell(
            String scheduleId,
            Claimed claimed,
            BiFunction<Dispatch, Schedule, Optional<Turn>> outcome) {
        var dispatch = new Dispatch(policy, clock.instant());
        Optional<Turn> turn =
                schedules.change(
                        scheduleId,
                        known ->
                                Turns.written(
                                        Optional.ofNullable(known)
                                                .flatMap(it -> outcome.apply(dispatch, it))));
        turn.ifPresent(it -> metrics.told(it.events()));
    }

    private DeliveryChannel channel(Channel channel) {
        DeliveryChannel found = channels.get(channel);
        if (found == null) {
            throw new IllegalStateException("no channel for " + channel);
        }
        return found;
    }

    private static ReminderId id(Claimed claimed) {
        return claimed.reminder().id();
    }

    private static PatientId patient(Claimed claimed) {
        return claimed.schedule().about().patient();
    }
}
