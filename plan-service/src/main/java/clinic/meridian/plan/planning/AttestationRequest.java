package clinic.meridian.plan.planning;

import java.time.LocalDate;

/**
 * A practitioner attests that the patient improves.
 *
 * @param note on what it rests
 * @param date on which it was seen, at the clinic
 */
record AttestationRequest(String note, LocalDate date) {

    AttestationRequest {
        Checks.text("note", note);
        Checks.present("date", date);
    }
}
