package clinic.meridian.booking.patients;

import clinic.meridian.events.ClinicId;
import clinic.meridian.events.MessageEvent.Channel;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is stored of a patient; public for the codec. Everything that names or describes the person
 * is in {@code sealed} and in the sealed notes of {@code health}.
 *
 * @param sealed the {@link Person} as JSON, encrypted with the patient's own key
 * @param contactVersion rises with every change of the contact data
 * @param gated whether a screening answer asks for the clinic's word first (article 001)
 * @param clearedAt when staff recorded a health-care provider's advice
 * @param approvedAt when staff agreed to go on after missed visits; earlier ones no longer count
 * @param waiting the time kept until staff have decided
 * @param optedOut channels on which the patient wants nothing any more
 */
public record PatientFile(
        ClinicId clinic,
        byte[] sealed,
        long contactVersion,
        boolean gated,
        @Nullable Instant clearedAt,
        Instant registeredAt,
        @Nullable Instant approvedAt,
        Health health,
        @Nullable Waiting waiting,
        List<Channel> optedOut) {

    public PatientFile {
        optedOut = optedOut == null ? List.of() : List.copyOf(optedOut);
        health = health == null ? Health.of(Screening.NOTHING_TOLD, registeredAt) : health;
    }

    boolean awaitsClearance() {
        return gated && clearedAt == null;
    }

    PatientFile with(@Nullable Waiting other) {
        return as(gated, clearedAt, approvedAt, health, other, optedOut);
    }

    PatientFile approved(Instant at) {
        return as(gated, clearedAt, at, health, waiting, optedOut);
    }

    /**
     * @param cleared when the gate was opened; absent while it is closed
     */
    PatientFile judged(boolean gate, @Nullable Instant cleared, Health next) {
        return as(gate, cleared, approvedAt, next, waiting, optedOut);
    }

    PatientFile without(Channel channel) {
        var left = new ArrayList<>(optedOut);
        left.add(channel);
        return as(gated, clearedAt, approvedAt, health, waiting, left);
    }

    /** The same person with the same contact data. */
    private PatientFile as(
            boolean gate,
            @Nullable Instant cleared,
            @Nullable Instant approved,
            Health told,
            @Nullable Waiting kept,
            List<Channel> out) {
        return new PatientFile(
                clinic,
                sealed,
                contactVersion,
                gate,
                cleared,
                registeredAt,
                approved,
                told,
                kept,
                out);
    }
}
