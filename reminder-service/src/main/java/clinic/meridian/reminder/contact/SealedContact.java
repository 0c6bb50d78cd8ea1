package clinic.meridian.reminder.contact;

import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;

import org.jspecify.annotations.Nullable;

/**
 * Contact data as it rests: as it came, encrypted with the patient's key.
 *
 * @param version of the contact; the highest is kept
 * @param ciphertext base64; absent once erased
 * @param phoneMark finds the patient of an incoming text; see {@link PhoneMarks}
 */
public record SealedContact(
        PatientId patient,
        @Nullable ClinicId clinic,
        long version,
        @Nullable String ciphertext,
        @Nullable String phoneMark) {}
