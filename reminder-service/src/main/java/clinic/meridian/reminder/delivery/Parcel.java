package clinic.meridian.reminder.delivery;

import clinic.meridian.events.ReminderId;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * One message, written and addressed. Lives for one send; names nobody when printed.
 *
 * @param from who it comes from: a number or an address
 * @param signature the clinic, as the sender of a mail
 * @param subject of a mail
 * @param calendar of a mail that a calendar should follow
 * @param unsubscribe of a mail: one click ends mails (RFC 8058)
 * @param statusCallback of a text: where the provider reports
 */
record Parcel(
        ReminderId id,
        String to,
        @Nullable String from,
        String signature,
        @Nullable String subject,
        String text,
        @Nullable CalendarEntry calendar,
        @Nullable URI unsubscribe,
        @Nullable URI statusCallback) {

    @Override
    public String toString() {
        return "Parcel[" + id + "]";
    }
}
