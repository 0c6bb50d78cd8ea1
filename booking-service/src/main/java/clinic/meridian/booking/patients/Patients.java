package clinic.meridian.booking.patients;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.ContactEvent.ContactChanged;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.PatientId;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Outgoing;
import clinic.meridian.messaging.Stored;
import clinic.meridian.messaging.vault.PatientKeys;

import com.mongodb.client.model.IndexOptions;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Registers patients and tells reminder-service, encrypted, how to reach them. */
@Component
public class Patients {

    private static final String WAITING = "state.waiting.hold";

    /** A choice: more than will ever wait at once. */
    private static final int MOST_WAITING = 1_000;

    private final Documents<PatientFile> files;
    private final PatientKeys keys;
    private final HealthForms forms;
    private final Clock clock;

    Patients(Documents<PatientFile> files, PatientKeys keys, HealthForms forms, Clock clock) {
        this.files = files;
        this.keys = keys;
        this.forms = forms;
        this.clock = clock;
        var unused =
                files.raw().createIndex(new Document(WAITING, 1), new IndexOptions().sparse(true));
    }

    /** Reads what is sealed only where the file says that there is something to know. */
    public Optional<Known> find(ClinicId clinic, PatientId patient) {
        return files.find(patient.value())
                .map(Stored::state)
                .filter(file -> file.clinic().equals(clinic))
                .map(file -> known(patient, file));
    }

    private Known known(PatientId patient, PatientFile file) {
        var told = file.health().noted() ? forms.last(patient) : null;
        return new Known(
                file.awaitsClearance(),
                file.health().urgency(),
                told == null ? Set.of() : told.barredAdjuncts(),
                told == null ? List.of() : told.notes(),
                file.health().screenedAt(),
                file.approvedAt());
    }

    /** Who the patient is; empty when unknown here or erased. */
    public Optional<Person> person(ClinicId clinic, PatientId patient) {
        return files.find(patient.value())
                .map(Stored::state)
                .filter(file -> file.clinic().equals(clinic))
                .flatMap(file -> keys.find(patient).map(key -> key.decrypt(file.sealed())))
                .map(plain -> EventJson.MAPPER.readValue(plain, Person.class));
    }

    /** All of a clinic, in the order of their ids. */
    public List<PatientId> at(ClinicId clinic) {
        return files
                .raw()
                .find(new Document("state.clinic", clinic.value()))
                .projection(new Document("_id", 1))
                .map(found -> new PatientId(found.getString("_id")))
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(PatientId::value))
                .toList();
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
        var now = clock.instant();
        var told = person.screening();
        var file =
                new PatientFile(
                        house.id(),
                        key.encrypt(EventJson.MAPPER.writeValueAsBytes(person)),
                        1,
                        told.gates(),
                        null,
                        now,
                        null,
                        Health.of(told, now),
                        null,
                        List.of());
        var events = new ArrayList<Outgoing>();
        events.add(Outgoing.encrypted(contact, key.encrypt(contact)));
        HealthForms.raised(patient, file, told, now)
                .forEach(flag -> events.add(Outgoing.plain(flag)));
        var unused =
                files.change(
                        patient.value(),
                        known ->
                                known == null
                                        ? new Change<>(file, events, true)
                                        : Change.none(false));
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
                                        : Change.to(file.approved(now), List.of(), true));
    }

    /** Whether staff have decided about the gate, and how. */
    public enum Word {
        NOT_YET,
        CLEARED,
        NOT_CLEARED
    }

    /** A time kept for a patient, with what staff have said. */
    public record Kept(PatientId patient, ClinicId clinic, Waiting waiting, Word word) {}

    public Optional<Kept> waiting(PatientId patient) {
        return files.find(patient.value()).flatMap(Patients::kept);
    }

    /** All for whom a time is kept, or was. */
    public List<Kept> allWaiting() {
        return files
                .find(new Document(WAITING, new Document("$exists", true)), MOST_WAITING)
                .stream()
                .flatMap(stored -> kept(stored).stream())
                .toList();
    }

    /**
     * Notes that a time is to be kept, unless another one is.
     *
     * @param instead of this one, which is kept no longer
     * @return whether it was noted
     */
    public boolean waitFor(PatientId patient, @Nullable Waiting instead, Waiting next) {
        return files.change(
                patient.value(),
                file ->
                        file == null || (file.waiting() != null && !file.waiting().equals(instead))
                                ? Change.none(false)
                                : Change.to(file.with(next), List.of(), true));
    }

    /** The time is kept no longer, or became a visit. Idempotent. */
    public void doneWaiting(PatientId patient, Waiting over) {
        var unused =
                files.change(
                        patient.value(),
                        file ->
                                file == null || !over.equals(file.waiting())
                                        ? Change.none(false)
                                        : Change.to(file.with(null), List.of(), true));
    }

    private static Optional<Kept> kept(Stored<PatientFile> stored) {
        var file = stored.state();
        var waiting = file.waiting();
        if (waiting == null) {
            return Optional.empty();
        }
        var word =
                !file.awaitsClearance() && file.health().urgency() == null
                        ? Word.CLEARED
                        : file.health().notClearedAt() == null ? Word.NOT_YET : Word.NOT_CLEARED;
        return Optional.of(new Kept(new PatientId(stored.id()), file.clinic(), waiting, word));
    }

    /** Whether a message can reach the patient: a channel that they agreed to and did not leave. */
    public boolean reachable(PatientId patient) {
        var file = files.find(patient.value()).map(Stored::state);
        var key = keys.find(patient);
        if (file.isEmpty() || key.isEmpty()) {
            return false;
        }
        var person =
                EventJson.MAPPER.readValue(key.get().decrypt(file.get().sealed()), Person.class);
        var left = file.get().optedOut();
        boolean bySms =
                person.consents().sms() && person.phone() != null && !left.contains(Channel.SMS);
        boolean byEmail =
                person.consents().email()
                        && person.email() != null
                        && !left.contains(Channel.EMAIL);
        return bySms || byEmail;
    }

    /** Nothing more goes out on this channel. Idempotent. */
    public void optedOut(PatientId patient, Channel channel) {
        var unused =
                files.change(
                        patient.value(),
                        file ->
                                file == null || file.optedOut().contains(channel)
                                        ? Change.none(false)
                                        : Change.to(file.without(channel), List.of(), true));
    }
}
