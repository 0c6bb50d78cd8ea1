package clinic.meridian.reminder.delivery;

import clinic.meridian.events.ContactEvent.ContactChanged;
import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.ReminderId;
import clinic.meridian.reminder.contact.Contact;
import clinic.meridian.reminder.contact.Contacts;
import clinic.meridian.reminder.contact.OptOuts;
import clinic.meridian.reminder.schedule.About;
import clinic.meridian.reminder.schedule.Recipient;
import clinic.meridian.reminder.schedule.Recipient.Acquaintance;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/** Reads, each time anew, whether and how a patient may be written to. */
final class Addressees {

    private final Contacts contacts;
    private final OptOuts optOuts;
    private final Allowance allowance;

    Addressees(Contacts contacts, OptOuts optOuts, Allowance allowance) {
        this.contacts = contacts;
        this.optOuts = optOuts;
        this.allowance = allowance;
    }

    Addressee of(About about, ReminderId reminder) {
        ZoneId clinics = about.zone() == null ? ZoneOffset.UTC : about.zone();
        return switch (contacts.of(about.patient())) {
            case Contact.Known known -> known(known.data(), reminder, clinics);
            case Contact.Unknown _ -> stranger(Acquaintance.UNKNOWN, clinics);
            case Contact.Erased _ -> stranger(Acquaintance.ERASED, clinics);
        };
    }

    private Addressee known(ContactChanged contact, ReminderId reminder, ZoneId clinics) {
        PatientId patient = contact.patient();
        var recipient =
                new Recipient(
                        Acquaintance.KNOWN,
                        contact.zone() == null ? clinics : contact.zone(),
                        reachable(contact),
                        contact.consents(),
                        optOuts.of(patient),
                        allowance.textsLately(patient, reminder));
        return new Addressee(recipient, contact);
    }

    private static Set<Channel> reachable(ContactChanged contact) {
        var channels = EnumSet.noneOf(Channel.class);
        if (contact.phone() != null && !contact.phone().isBlank()) {
            channels.add(Channel.SMS);
        }
        if (contact.email() != null && !contact.email().isBlank()) {
            channels.add(Channel.EMAIL);
        }
        return channels;
    }

    private static Addressee stranger(Acquaintance acquaintance, ZoneId zone) {
        return new Addressee(Recipient.without(acquaintance, zone), null);
    }
}
