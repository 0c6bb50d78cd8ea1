package clinic.meridian.reminder.policy;

import clinic.meridian.events.MessageEvent.Channel;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Set;

/**
 * One line of a policy: this message, then, by these channels.
 *
 * @param channels in the order in which they are tried
 * @param before calendar days before the start, at the same hour on the recipient's clock; with
 *     neither {@code before} nor {@code after} the message is due at once
 * @param after time after the trigger
 * @param bookedAhead planned only when at least this long lies between the agreement on the time
 *     and the start; elapsed hours
 * @param leadOver planned only when more than this lies between them
 * @param usefulFor dropped when it could not leave within this time after the trigger
 * @param whenConfirmed whether it still goes to a patient who has said that they come
 * @param uncapped whether it goes out over the cap; for what a patient must learn in any case
 * @param basis where its numbers come from, beginning with {@code evidence} or {@code choice}
 */
public record Step(
        Kind kind,
        Set<Trigger> on,
        List<Channel> channels,
        @Nullable Period before,
        @Nullable Duration after,
        @Nullable Duration bookedAhead,
        @Nullable Duration leadOver,
        @Nullable Duration usefulFor,
        boolean whenConfirmed,
        boolean uncapped,
        String basis) {

    public Step {
        Policies.require(kind != null, "kind: missing");
        Policies.require(on != null && !on.isEmpty(), kind + ": on is missing");
        Policies.require(channels != null && !channels.isEmpty(), kind + ": channels are missing");
        Policies.require(
                before == null || after == null, kind + ": before and after exclude each other");
        Policies.require(
                basis != null && (basis.startsWith("evidence") || basis.startsWith("choice")),
                kind + ": basis: " + basis + " (expected: evidence… or choice…)");
        on = Set.copyOf(on);
        channels = List.copyOf(channels);
    }

    /** Due the moment it is planned. */
    public boolean isImmediate() {
        return before == null && after == null;
    }
}
