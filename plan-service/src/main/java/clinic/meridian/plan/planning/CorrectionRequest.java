package clinic.meridian.plan.planning;

import org.jspecify.annotations.Nullable;

/**
 * Something told before was wrong. What is suggested next may change; booked visits stay.
 *
 * @param about the id of a session, a pain report or a measure
 * @param score what is right; absent: it was never told
 */
record CorrectionRequest(String about, @Nullable Double score, String reason) {

    CorrectionRequest {
        Checks.present("about", about);
        Checks.text("reason", reason);
    }
}
