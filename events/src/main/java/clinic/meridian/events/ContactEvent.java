package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How to reach a patient. Published by booking-service on the compacted topic {@code
 * clinic.contacts}, encrypted with a key of the patient's own: destroying the key erases what Kafka
 * still holds.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.SIMPLE_NAME,
        property = "type",
        defaultImpl = ContactEvent.Unknown.class)
public sealed interface ContactEvent extends ClinicEvent {

    /** A patient is both key and subject. */
    sealed interface OfPatient extends ContactEvent {

        PatientId patient();

        @Override
        default String key() {
            return patient().value();
        }

        @Override
        default String subject() {
            return patient().value();
        }
    }

    /**
     * @param version rises with every change; keep the highest seen
     * @param phone E.164, for example {@code +12025550143}
     * @param zone the patient's own; the clinic's where absent
     * @param locale language of messages, BCP 47
     */
    record ContactChanged(
            PatientId patient,
            ClinicId clinic,
            long version,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable ZoneId zone,
            @Nullable Locale locale,
            Consents consents)
            implements OfPatient {
        public ContactChanged {
            Required.present("patient", patient, "clinic", clinic, "name", name);
            Required.present("consents", consents);
            Required.atLeast("version", 1, version);
        }

        /** Names nobody, so that a log line cannot. */
        @Override
        public String toString() {
            return "ContactChanged[patient=" + patient + ", version=" + version + "]";
        }
    }

    /** Each is its own opt-in. */
    record Consents(boolean sms, boolean email, boolean checkIn) {}

    /** The patient's key is destroyed; forget what is left. Sent in clear: it names only the id. */
    record ContactErased(PatientId patient) implements OfPatient {
        public ContactErased {
            Required.present("patient", patient);
        }
    }

    /** An event of a later version. Consumers count it and go on. */
    record Unknown() implements ContactEvent {
        @Override
        public String key() {
            return "";
        }

        @Override
        public String subject() {
            return "";
        }
    }
}
