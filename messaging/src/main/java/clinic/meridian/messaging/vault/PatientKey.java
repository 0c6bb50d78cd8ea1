package clinic.meridian.messaging.vault;

import clinic.meridian.events.ClinicEvent;
import clinic.meridian.events.ContactEvent;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.PatientId;

import com.google.crypto.tink.Aead;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** One patient's key at work. The patient's id is bound into everything that it encrypts. */
public final class PatientKey {

    private final PatientId patient;
    private final Aead aead;

    PatientKey(PatientId patient, Aead aead) {
        this.patient = patient;
        this.aead = aead;
    }

    public byte[] encrypt(byte[] plain) {
        try {
            return aead.encrypt(plain, PatientKeys.bytes(patient));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt for patient " + patient, e);
        }
    }

    /**
     * @throws IllegalArgumentException when this key did not encrypt it, or it was tampered with
     */
    public byte[] decrypt(byte[] encrypted) {
        try {
            return aead.decrypt(encrypted, PatientKeys.bytes(patient));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not encrypted by the key of " + patient, e);
        }
    }

    /** A contact event as it stands on {@code clinic.contacts}. */
    public byte[] encrypt(ContactEvent event) {
        return encrypt(EventJson.write((ClinicEvent) event).getBytes(StandardCharsets.UTF_8));
    }

    public ContactEvent decryptContact(byte[] encrypted) {
        return EventJson.read(ContactEvent.class, decrypt(encrypted));
    }
}
