package clinic.meridian.reminder.delivery;

import clinic.meridian.events.ContactEvent.ContactChanged;
import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.reminder.schedule.Recipient;

import org.jspecify.annotations.Nullable;

/**
 * A patient at the moment of sending: what the heart may know, and the address that only the
 * channel sees.
 */
record Addressee(Recipient recipient, @Nullable ContactChanged contact) {

    @Nullable String address(Channel channel) {
        if (contact == null) {
            return null;
        }
        return switch (channel) {
            case SMS -> contact.phone();
            case EMAIL -> contact.email();
        };
    }

    @Override
    public String toString() {
        return "Addressee";
    }
}
