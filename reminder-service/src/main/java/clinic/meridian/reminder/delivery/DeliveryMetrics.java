package clinic.meridian.reminder.delivery;

import clinic.meridian.events.MessageEvent;
import clinic.meridian.events.MessageEvent.MessageDelivered;
import clinic.meridian.events.MessageEvent.MessageFailed;
import clinic.meridian.events.MessageEvent.MessageSent;
import clinic.meridian.events.MessageEvent.ReminderDropped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What is measured of delivery. Names are here and nowhere else; tags never hold ids. */
final class DeliveryMetrics {

    private static final String LAG = "meridian.reminders.lag";
    private static final String SENDING = "meridian.reminders.sending";
    private static final String SENT = "meridian.reminders.sent";
    private static final String DELIVERED = "meridian.reminders.delivered";
    private static final String FAILED = "meridian.reminders.failed";
    private static final String DROPPED = "meridian.reminders.dropped";
    private static final String TROUBLE = "meridian.reminders.trouble";

    private final MeterRegistry registry;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** How long after its moment a message was claimed, on the house's clock. */
    void lag(Duration lag) {
        timer(LAG).record(lag.isNegative() ? Duration.ZERO : lag);
    }

    /** How long a provider took. */
    void sending(MessageEvent.Channel channel, Duration took) {
        timer(SENDING, "channel", text(channel)).record(took);
    }

    void told(List<MessageEvent> events) {
        for (MessageEvent event : events) {
            switch (event) {
                case MessageSent sent ->
                        count(SENT, "channel", text(sent.channel()), "kind", sent.kind());
                case MessageDelivered it -> count(DELIVERED, "channel", text(it.channel()));
                case MessageFailed it -> count(FAILED, "channel", text(it.channel()));
                case ReminderDropped it -> count(DROPPED, "kind", it.kind(), "reason", it.reason());
                case MessageEvent.ReminderPlanned _,
                        MessageEvent.VisitConfirmed _,
                        MessageEvent.OfferAccepted _,
                        MessageEvent.MoveAsked _,
                        MessageEvent.PainReported _,
                        MessageEvent.OptedOut _,
                        MessageEvent.Unknown _ -> {}
            }
        }
    }

    /** A look at a due message ended in an exception; it will be looked at again. */
    void trouble() {
        count(TROUBLE);
    }

    private Timer timer(String name, String... tags) {
        return registry.timer(name, tags);
    }

    private void count(String name, String... tags) {
        Counter counter = registry.counter(name, tags);
        counter.increment();
    }

    private static String text(MessageEvent.Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
