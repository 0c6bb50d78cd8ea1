package clinic.meridian.reminder.schedule;

import static clinic.meridian.events.MessageEvent.Channel.EMAIL;
import static clinic.meridian.events.MessageEvent.Channel.SMS;
import static clinic.meridian.reminder.schedule.Cast.STANDARD;
import static clinic.meridian.reminder.schedule.Cast.at;
import static clinic.meridian.reminder.schedule.Cast.booked;
import static clinic.meridian.reminder.schedule.Cast.reachable;
import static clinic.meridian.reminder.schedule.Cast.the;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.MessageEvent.MessageDelivered;
import clinic.meridian.events.MessageEvent.MessageFailed;
import clinic.meridian.events.MessageEvent.MessageSent;
import clinic.meridian.reminder.policy.Kind;
import clinic.meridian.reminder.schedule.Claim.Claimed;
import clinic.meridian.reminder.schedule.Reminder.State;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class DispatchTests {

    private static final Instant NOW = at("2026-12-01T12:00");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private final Dispatch dispatch = new Dispatch(STANDARD, NOW);
    private final Schedule planned = booked("2026-12-10T10:30", NOW);

    @Test
    void aDueMessageIsClaimedOnceAndToldAsSent() {
        var claimed = claim(planned);
        var turn =
                dispatch.sent(claimed.schedule(), id(claimed), claimed.fence(), "SM1")
                        .orElseThrow();

        assertThat(claimed.reminder().kind()).isEqualTo(Kind.CONFIRMATION);
        assertThat(claimed.again()).isFalse();
        assertThat(dispatch.claim(claimed.schedule(), reachable(EMAIL), NOW, LEASE)).isEmpty();
        assertThat(turn.events()).singleElement().isInstanceOf(MessageSent.class);
        assertThat(the(Kind.CONFIRMATION, turn.schedule()).state()).isEqualTo(State.SENT);
        assertThat(turn.schedule().leaseUntil()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void whoWasPausedForLongerThanTheLeaseCannotTellTheOutcome() {
        var paused = claim(planned);
        var next =
                (Claimed)
                        dispatch.claim(
                                        paused.schedule(),
                                        reachable(EMAIL),
                                        NOW.plus(LEASE).plusSeconds(1),
                                        LEASE)
                                .orElseThrow();

        assertThat(next.again()).isTrue();
        assertThat(next.fence()).isGreaterThan(paused.fence());
        assertThat(dispatch.sent(next.schedule(), id(paused), paused.fence(), "SM1")).isEmpty();
        assertThat(dispatch.sent(next.schedule(), id(next), next.fence(), "SM1")).isPresent();
    }

    @Test
    void troubleIsTriedAgainLaterAndEachTimeLaterStill() {
        var first = claim(planned);
        var after =
                dispatch.troubled(first.schedule(), id(first), first.fence(), "timeout")
                        .orElseThrow()
                        .schedule();
        var reminder = the(Kind.CONFIRMATION, after);

        assertThat(reminder.state()).isEqualTo(State.PLANNED);
        assertThat(reminder.nextLook()).isEqualTo(NOW.plusSeconds(5));
        var later = new Dispatch(STANDARD, NOW.plusSeconds(5));
        var second = (Claimed) later.claim(after, reachable(EMAIL), NOW, LEASE).orElseThrow();
        var again =
                later.troubled(second.schedule(), id(second), second.fence(), "timeout")
                        .orElseThrow();
        assertThat(the(Kind.CONFIRMATION, again.schedule()).nextLook())
                .isEqualTo(NOW.plusSeconds(15));
    }

    @Test
    void tryingEndsAnHourBeforeTheStart() {
        var late = new Dispatch(STANDARD, at("2026-12-10T08:30"));
        var atTheEdge = new Dispatch(STANDARD, at("2026-12-10T09:30"));
        var claimed = (Claimed) dispatch.claim(planned, reachable(EMAIL), NOW, LEASE).orElseThrow();

        assertThat(state(late.troubled(claimed.schedule(), id(claimed), 1, "timeout")))
                .isEqualTo(State.PLANNED);
        assertThat(
                        atTheEdge
                                .troubled(claimed.schedule(), id(claimed), 1, "timeout")
                                .orElseThrow()
                                .events())
                .singleElement()
                .isInstanceOf(MessageFailed.class);
    }

    @Test
    void aRefusedMailIsFollowedByATextAndThenByNothing() {
        var mail = claim(planned);
        var afterMail =
                dispatch.refused(mail.schedule(), id(mail), mail.fence(), "no such mailbox")
                        .orElseThrow()
                        .schedule();
        var text =
                (Claimed)
                        dispatch.claim(afterMail, reachable(SMS, EMAIL), NOW, LEASE).orElseThrow();
        var afterText =
                dispatch.refused(text.schedule(), id(text), text.fence(), "21211").orElseThrow();

        assertThat(text.reminder().channel()).isEqualTo(SMS);
        assertThat(the(Kind.CONFIRMATION, afterText.schedule()).state()).isEqualTo(State.FAILED);
    }

    @Test
    void reportsRepeatAndComeOutOfOrderAndNeverGoBack() {
        var sent = sentByText();
        var delivered = dispatch.reported(sent, id(sent), DeliveryReport.DELIVERED).orElseThrow();

        assertThat(delivered.events()).singleElement().isInstanceOf(MessageDelivered.class);
        assertThat(the(Kind.CONFIRMATION, delivered.schedule()).state()).isEqualTo(State.DELIVERED);
        for (DeliveryReport old : DeliveryReport.values()) {
            assertThat(dispatch.reported(delivered.schedule(), id(sent), old)).isEmpty();
        }
    }

    @Test
    void aReportThatIsFasterThanTheAnswerIsNotLost() {
        var text = (Claimed) dispatch.claim(planned, reachable(SMS), NOW, LEASE).orElseThrow();
        var early =
                dispatch.reported(text.schedule(), id(text), DeliveryReport.DELIVERED)
                        .orElseThrow();
        var turn = dispatch.sent(early.schedule(), id(text), text.fence(), "SM1").orElseThrow();

        assertThat(turn.events())
                .hasExactlyElementsOfTypes(MessageSent.class, MessageDelivered.class);
        assertThat(the(Kind.CONFIRMATION, turn.schedule()).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aTextThatCouldNotBeDeliveredIsFollowedByAMail() {
        var sent = sentByText();
        var turn = dispatch.reported(sent, id(sent), DeliveryReport.UNDELIVERED).orElseThrow();
        var after = the(Kind.CONFIRMATION, turn.schedule());

        assertThat(turn.events()).singleElement().isInstanceOf(MessageFailed.class);
        assertThat(after.state()).isEqualTo(State.PLANNED);
        assertThat(after.spent()).containsExactly(SMS);
    }

    private Schedule sentByText() {
        var text = (Claimed) dispatch.claim(planned, reachable(SMS), NOW, LEASE).orElseThrow();
        return dispatch.sent(text.schedule(), id(text), text.fence(), "SM1")
                .orElseThrow()
                .schedule();
    }

    private Claimed claim(Schedule schedule) {
        return (Claimed) dispatch.claim(schedule, reachable(SMS, EMAIL), NOW, LEASE).orElseThrow();
    }

    private static clinic.meridian.events.ReminderId id(Claimed claimed) {
        return claimed.reminder().id();
    }

    private static clinic.meridian.events.ReminderId id(Schedule schedule) {
        return the(Kind.CONFIRMATION, schedule).id();
    }

    private static State state(java.util.Optional<Turn> turn) {
        return the(Kind.CONFIRMATION, turn.orElseThrow().schedule()).state();
    }
}
