package clinic.meridian.reminder.delivery;

import clinic.meridian.events.PatientId;
import clinic.meridian.events.ReminderId;
import clinic.meridian.reminder.contact.Contact;
import clinic.meridian.reminder.contact.Contacts;

/**
 * Answers a patient's text at once, outside windows and caps, for they have just written. Tried
 * once: an answer that is not sent now is not sent at all, since the last word after STOP has to
 * come within five minutes.
 */
public final class TextAnswers {

    private final Contacts contacts;
    private final Writer writer;
    private final SmsChannel sms;

    TextAnswers(Contacts contacts, Writer writer, SmsChannel sms) {
        this.contacts = contacts;
        this.writer = writer;
        this.sms = sms;
    }

    /**
     * @param to the number that wrote
     * @param messageSid the provider's name for what they wrote; an answer to it is sent once
     * @return whether the provider took it
     */
    public boolean send(PatientId patient, String to, Answer answer, String messageSid) {
        return contacts.of(patient) instanceof Contact.Known known
                && writer.answer(answer, known.data(), to, new ReminderId("answer." + messageSid))
                        .map(sms::send)
                        .filter(DeliveryChannel.Outcome.Accepted.class::isInstance)
                        .isPresent();
    }
}
