package clinic.meridian.reminder.schedule;

import clinic.meridian.events.MessageEvent.Channel;

import java.time.Instant;

/** What to do with a message that is due. */
public sealed interface Verdict {

    /** It is true and somebody may hear it. */
    record Send(Channel channel) implements Verdict {}

    /**
     * It is not to be sent, ever.
     *
     * @param reason for the ledger
     */
    record Drop(String reason) implements Verdict {}

    /** It is true, and this is not the moment. */
    record Wait(Instant until, String reason) implements Verdict {}
}
