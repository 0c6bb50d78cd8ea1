package clinic.meridian.reminder.schedule;

/** What looking at a due message comes to. */
public sealed interface Claim {

    /** Nothing is to be sent; the turn says what is to be stored. */
    record Settled(Turn turn) implements Claim {}

    /**
     * The message is the claimant's until the lease is over.
     *
     * @param schedule to be stored before anything is sent
     * @param reminder what to send, by its channel
     * @param again an earlier claimant may have sent it and died before telling. Ask the provider
     *     where it can be asked; {@code verdict} holds for a message that has not left
     */
    record Claimed(Schedule schedule, Reminder reminder, boolean again, Verdict verdict)
            implements Claim {

        /** The number under which the outcome is told. */
        public long fence() {
            return schedule.fence();
        }
    }
}
