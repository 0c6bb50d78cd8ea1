package clinic.meridian.reminder.contact;

import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.PatientId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * On which channels a patient has said stop, and when. Each is its own.
 *
 * @param sms absent while texts are welcome
 * @param email absent while mails are welcome
 */
public record OptOut(PatientId patient, @Nullable Instant sms, @Nullable Instant email) {

    static OptOut none(PatientId patient) {
        return new OptOut(patient, null, null);
    }

    boolean covers(Channel channel) {
        return at(channel) != null;
    }

    OptOut with(Channel channel, @Nullable Instant at) {
        return switch (channel) {
            case SMS -> new OptOut(patient, at, email);
            case EMAIL -> new OptOut(patient, sms, at);
        };
    }

    Set<Channel> channels() {
        var closed = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            if (covers(channel)) {
                closed.add(channel);
            }
        }
        return closed;
    }

    private @Nullable Instant at(Channel channel) {
        return switch (channel) {
            case SMS -> sms;
            case EMAIL -> email;
        };
    }
}
