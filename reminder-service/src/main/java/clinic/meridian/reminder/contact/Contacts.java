package clinic.meridian.reminder.contact;

import clinic.meridian.events.ClinicId;
import clinic.meridian.events.ContactEvent;
import clinic.meridian.events.ContactEvent.ContactChanged;
import clinic.meridian.events.ContactEvent.ContactErased;
import clinic.meridian.events.PatientId;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.DocumentsFactory;
import clinic.meridian.messaging.Stored;
import clinic.meridian.messaging.vault.PatientKeys;

import org.bson.Document;

import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** How to reach patients. Read at the moment of sending and kept nowhere in clear. */
public final class Contacts {

    private static final int FAMILY = 20;

    private final Documents<SealedContact> contacts;
    private final PatientKeys keys;
    private final PhoneMarks marks;

    public Contacts(DocumentsFactory factory, PatientKeys keys, String vaultKey) {
        this.contacts = factory.open("contacts", SealedContact.class);
        this.keys = keys;
        this.marks = new PhoneMarks(vaultKey);
    }

    /**
     * Keeps the newest. Idempotent, and blind to the order in which events come.
     *
     * @param ciphertext the event as it came, encrypted; of an erasure it is not looked at
     */
    public void on(ContactEvent event, byte[] ciphertext) {
        switch (event) {
            case ContactChanged changed ->
                    keep(changed, Base64.getEncoder().encodeToString(ciphertext));
            case ContactErased erased -> erase(erased.patient());
            case ContactEvent.Unknown _ -> {}
        }
    }

    public Contact of(PatientId patient) {
        Optional<SealedContact> found = contacts.find(patient.value()).map(Stored::state);
        if (found.isEmpty()) {
            return new Contact.Unknown();
        }
        String ciphertext = found.get().ciphertext();
        if (ciphertext == null) {
            return new Contact.Erased();
        }
        return keys.find(patient)
                .map(key -> key.decryptContact(Base64.getDecoder().decode(ciphertext)))
                .<Contact>map(
                        event ->
                                event instanceof ContactChanged changed
                                        ? new Contact.Known(changed)
                                        : new Contact.Erased())
                .orElseGet(Contact.Erased::new);
    }

    /** The recipient's own zone, if they told one. */
    public Optional<ZoneId> zone(PatientId patient) {
        return of(patient) instanceof Contact.Known known
                ? Optional.ofNullable(known.data().zone())
                : Optional.empty();
    }

    /** Where the patient is registered. */
    public Optional<ClinicId> clinic(PatientId patient) {
        return contacts.find(patient.value()).map(stored -> stored.state().clinic());
    }

    /**
     * Whose number this is: nobody's, somebody's, or that of a family that shares it.
     *
     * @param phone E.164
     */
    public List<PatientId> byPhone(String phone) {
        return contacts.find(new Document("state.phoneMark", marks.of(phone)), FAMILY).stream()
                .map(stored -> stored.state().patient())
                .toList();
    }

    private void keep(ContactChanged changed, String ciphertext) {
        String phone = changed.phone();
        String mark = phone == null ? null : marks.of(phone);
        var next =
                new SealedContact(
                        changed.patient(), changed.clinic(), changed.version(), ciphertext, mark);
        boolean unused =
                contacts.change(
                        changed.patient().value(),
                        known ->
                                known == null
                                                || (known.ciphertext() != null
                                                        && known.version() < changed.version())
                                        ? Change.to(next, List.of(), true)
                                        : Change.none(false));
    }

    private void erase(PatientId patient) {
        boolean unused =
                contacts.change(
                        patient.value(),
                        _ ->
                                Change.to(
                                        new SealedContact(
                                                patient, null, Long.MAX_VALUE, null, null),
                                        List.of(),
                                        true));
    }
}
