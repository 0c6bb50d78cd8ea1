package clinic.meridian.plan.migration;

import clinic.meridian.plan.planning.Checks;

/**
 * Another version of the same protocol.
 *
 * @param to {@code chronic-back-pain/2}, or without a version for the newest
 */
record MigrateRequest(String to, String reason) {

    MigrateRequest {
        Checks.present("to", to);
        Checks.text("reason", reason);
    }
}
