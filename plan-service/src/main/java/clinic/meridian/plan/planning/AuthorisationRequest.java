package clinic.meridian.plan.planning;

import java.time.LocalDate;

/**
 * A payer's leave for some visits.
 *
 * @param number as the payer gave it
 * @param from first day at the clinic; {@code to} is the last
 */
record AuthorisationRequest(String number, LocalDate from, LocalDate to, Integer visits) {

    AuthorisationRequest {
        Checks.text("number", number);
        Checks.present("from", from);
        Checks.present("to", to);
        Checks.that(!to.isBefore(from), "to: " + to + " (expected: not before from, " + from + ")");
        Checks.present("visits", visits);
        Checks.within("visits", visits, 1, 200);
    }
}
