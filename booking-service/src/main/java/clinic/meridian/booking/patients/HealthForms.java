package clinic.meridian.booking.patients;

import clinic.meridian.events.BookingEvent.RedFlagRaised;
import clinic.meridian.events.ClinicEvent;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.PatientId;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Stored;
import clinic.meridian.messaging.vault.PatientKeys;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Screens patients again and keeps what their health-care providers advised. Answers and advice are
 * encrypted with the patient's own key before they are stored; events say only how soon a clinician
 * must look.
 */
@Component
public class HealthForms {

    /** Longer than any advice worth reading twice. */
    private static final int LONGEST = 2_000;

    private final Documents<PatientFile> files;
    private final PatientKeys keys;
    private final Clock clock;

    HealthForms(Documents<PatientFile> files, PatientKeys keys, Clock clock) {
        this.files = files;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The questions were asked again. An answer that was cleared before opens no gate anew; a red
     * flag is told in the same write. The same answers told twice count twice and change nothing.
     */
    public void screen(PatientId patient, Screening told) {
        var now = now();
        var before = last(patient);
        var note = sealed(patient, told, now);
        boolean anew = before == null || told.gatesAnew(before);
        var unused =
                files.change(
                        patient.value(),
                        file -> {
                            if (file == null) {
                                return Change.none(false);
                            }
                            boolean gate = told.gates();
                            var cleared = gate && anew ? null : file.clearedAt();
                            var next =
                                    file.judged(gate, cleared, file.health().screened(told, note));
                            return Change.to(next, raised(patient, file, told, now), true);
                        });
    }

    /**
     * Staff heard what a health-care provider says, or have looked themselves. Idempotent: told
     * again, the first word counts until the other one is told.
     *
     * @param text what was said; at most 2000 characters
     * @param by the subject of the staff member
     */
    public void advise(PatientId patient, boolean cleared, @Nullable String text, String by) {
        if (text != null && (text.isBlank() || text.length() > LONGEST)) {
            throw new IllegalArgumentException("advice: expected 1 to " + LONGEST + " characters");
        }
        var now = now();
        var note = sealed(patient, new Advice(text, cleared, by, now), now);
        var unused =
                files.change(
                        patient.value(),
                        file ->
                                file == null || said(file, cleared)
                                        ? Change.none(false)
                                        : Change.to(
                                                cleared
                                                        ? file.judged(
                                                                file.gated(),
                                                                now,
                                                                file.health().cleared(note))
                                                        : file.judged(
                                                                file.gated(),
                                                                null,
                                                                file.health().notCleared(note)),
                                                List.of(),
                                                true));
    }

    static List<? extends ClinicEvent> raised(
            PatientId patient, PatientFile file, Screening told, Instant now) {
        var urgency = told.urgency();
        return urgency == null
                ? List.of()
                : List.of(new RedFlagRaised(patient, file.clinic(), urgency, now));
    }

    private static boolean said(PatientFile file, boolean cleared) {
        return cleared
                ? file.clearedAt() != null && file.health().urgency() == null
                : file.health().notClearedAt() != null;
    }

    /** The answers that count now. */
    @Nullable Screening last(PatientId patient) {
        var file = files.find(patient.value()).map(Stored::state);
        var key = keys.find(patient);
        if (file.isEmpty() || key.isEmpty()) {
            return null;
        }
        var again = file.get().health().screenings();
        return again.isEmpty()
                ? EventJson.MAPPER
                        .readValue(key.get().decrypt(file.get().sealed()), Person.class)
                        .screening()
                : EventJson.MAPPER.readValue(
                        key.get().decrypt(again.getLast().sealed()), Screening.class);
    }

    private SealedNote sealed(PatientId patient, Object told, Instant now) {
        var json = EventJson.MAPPER.writeValueAsBytes(told);
        return new SealedNote(now, keys.findOrMake(patient).encrypt(json));
    }

    /** To the millisecond, as it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
