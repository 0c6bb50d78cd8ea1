package clinic.meridian.booking.patients;

import clinic.meridian.booking.daysheet.Gates;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.ContactEvent.ContactChanged;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.PatientId;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Outgoing;
import clinic.meridian.messaging.Stored;
import clinic.meridian.messaging.vault.PatientKeys;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Registers patients and tells reminder-service, encrypted, how to reach them. */
@Component
public class Patients {

    /** What other packages may know of a patient. */
    public record Known(boolean awaitsClearance, @Nullable Instant approvedAt) {

        /** From when on missed visits count against booking alone. */
        public Instant missesCountSince(Clinic house, Instant now) {
            var within =
                    now.atZone(house.zone())
                            .minus(house.rules().attendance().missesWithin())
                            .toInstant();
            return approvedAt != null && approvedAt.isAfter(within) ? approvedAt : within;
        }

        public Gates gates(boolean awaitsApproval) {
            return new Gates(awaitsClearance, null, awaitsApproval, Set.of());
        }
    }

    private final Documents<PatientFile> files;
    private final PatientKeys keys;
    private final Clock clock;

    Patients(Documents<PatientFile> files, PatientKeys keys, Clock clock) {
        this.files = files;
        this.keys = keys;
        this.clock = clock;
    }

    public Optional<Known> find(ClinicId clinic, PatientId patient) {
        return files.find(patient.value())
                .map(Stored::state)
                .filter(file -> file.clinic().equals(clinic))
                .map(
                        file ->
                                new Known(
                                        file.gated() && file.clearedAt() == null,
                                        file.approvedAt()));
    }

    public Optional<ClinicId> clinicOf(PatientId patient) {
        return files.find(patient.value()).map(stored -> stored.state().clinic());
    }

    /** Idempotent: a patient who has registered under this id stays as they are. */
    public void register(Clinic house, PatientId patient, Person person) {
        var key = keys.findOrMake(patient);
        var contact =
                new ContactChanged(
                        patient,
                        house.id(),
                        1,
                        person.name(),
                        person.email(),
                        person.phone(),
                        person.zone(),
                        person.locale(),
                        person.consents());
        var file =
                new PatientFile(
                        house.id(),
                        key.encrypt(EventJson.MAPPER.writeValueAsBytes(person)),
                        1,
                        person.screening().gates(),
                        null,
                        clock.instant(),
                        null);
        var event = Outgoing.encrypted(contact, key.encrypt(contact));
        var unused =
                files.change(
                        patient.value(),
                        known ->
                                known == null
                                        ? new Change<>(file, List.of(event), true)
                                        : Change.none(false));
    }

    /** Records that a health-care provider's advice was heard. Idempotent. */
    public void clear(PatientId patient) {
        var unused =
                files.change(
                        patient.value(),
                        file ->
                                file == null || file.clearedAt() != null
                                        ? Change.none(false)
                                        : Change.to(cleared(file), List.of(), true));
    }

    private PatientFile cleared(PatientFile file) {
        return new PatientFile(
                file.clinic(),
                file.sealed(),
                file.contactVersion(),
                file.gated(),
                clock.instant(),
                file.registeredAt(),
                file.approvedAt());
    }

    /** Staff agree that the patient books alone again. Said again, it counts from then. */
    public void approve(PatientId patient) {
        var now = clock.instant();
        var unused =
                files.change(
                        patient.value(),
                        file ->
                                file == null
                                        ? Change.none(false)
                                        : Change.to(approved(file, now), List.of(), true));
    }

    private static PatientFile approved(PatientFile file, Instant now) {
        return new PatientFile(
                file.clinic(),
                file.sealed(),
                file.contactVersion(),
                file.gated(),
                file.clearedAt(),
                file.registeredAt(),
                now);
    }
}
