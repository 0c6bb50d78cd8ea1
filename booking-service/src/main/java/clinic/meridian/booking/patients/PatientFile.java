package clinic.meridian.booking.patients;

import clinic.meridian.events.ClinicId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What is stored of a patient; public for the codec. Everything that names or describes the person
 * is in {@code sealed}.
 *
 * @param sealed the {@link Person} as JSON, encrypted with the patient's own key
 * @param contactVersion rises with every change of the contact data
 * @param gated whether a screening answer asks for the clinic's word first (article 001)
 * @param approvedAt when staff agreed to go on after missed visits; earlier ones no longer count
 * @param clearedAt when staff recorded a health-care provider's advice
 */
public record PatientFile(
        ClinicId clinic,
        byte[] sealed,
        long contactVersion,
        boolean gated,
        @Nullable Instant clearedAt,
        Instant registeredAt,
        @Nullable Instant approvedAt) {}
