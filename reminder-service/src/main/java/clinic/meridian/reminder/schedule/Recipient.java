package clinic.meridian.reminder.schedule;

import clinic.meridian.events.ContactEvent.Consents;
import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.reminder.policy.Kind;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether and how a patient may be written to right now. Says nothing about who they are.
 *
 * @param acquaintance whether there is contact data at all
 * @param zone the recipient's, else the clinic's
 * @param reachable channels for which there is an address
 * @param consents as the clinic registered them
 * @param optedOut channels on which the patient has said stop
 * @param textsLately when texts left for this patient in the last days
 */
public record Recipient(
        Acquaintance acquaintance,
        ZoneId zone,
        Set<Channel> reachable,
        Consents consents,
        Set<Channel> optedOut,
        List<Instant> textsLately) {

    /** What is known of a patient. */
    public enum Acquaintance {
        KNOWN,
        /** Not told yet: the topics are read side by side. */
        UNKNOWN,
        /** The patient's key is destroyed. */
        ERASED
    }

    public Recipient {
        reachable = Set.copyOf(reachable);
        optedOut = Set.copyOf(optedOut);
        textsLately = List.copyOf(textsLately);
    }

    public static Recipient without(Acquaintance acquaintance, ZoneId zone) {
        return new Recipient(
                acquaintance,
                zone,
                Set.of(),
                new Consents(false, false, false),
                Set.of(),
                List.of());
    }

    /** Why this channel is closed for this kind of message; empty when it is open. */
    Optional<String> closed(Channel channel, Kind kind) {
        if (optedOut.contains(channel)) {
            return Optional.of(named(channel) + ": the patient has opted out");
        }
        boolean agreed =
                switch (channel) {
                    case SMS -> consents.sms();
                    case EMAIL -> consents.email();
                };
        if (!agreed || (kind == Kind.CHECK_IN && !consents.checkIn())) {
            return Optional.of(named(channel) + ": the patient has not agreed to it");
        }
        if (!reachable.contains(channel)) {
            return Optional.of(named(channel) + ": no address is known");
        }
        return Optional.empty();
    }

    static String named(Channel channel) {
        return switch (channel) {
            case SMS -> "text";
            case EMAIL -> "e-mail";
        };
    }
}
