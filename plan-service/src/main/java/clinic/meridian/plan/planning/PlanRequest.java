package clinic.meridian.plan.planning;

import static clinic.meridian.plan.planning.Checks.code;
import static clinic.meridian.plan.planning.Checks.policy;
import static clinic.meridian.plan.planning.Checks.present;
import static clinic.meridian.plan.planning.Checks.score;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Puts a patient on a protocol.
 *
 * @param protocol {@code chronic-back-pain/1}, or without a version for the newest
 * @param onset when the pain began
 * @param baseline pain told at intake, average of the last 7 days, 0 to 10
 * @param condition for example {@code sciatica}
 * @param region for example {@code lower}
 * @param coverage the payer's policy, {@code va-ccn/1}, or without a version for the newest
 * @param exclusions flags that a payer may exclude, such as {@code surgery_related}
 * @param modifiers further ones than condition and region bring, for example {@code anticoagulant}
 * @param variant of the protocol, for example {@code intensive}
 */
record PlanRequest(
        String protocol,
        LocalDate onset,
        Integer baseline,
        String condition,
        String region,
        @Nullable String coverage,
        @Nullable List<String> exclusions,
        @Nullable List<String> modifiers,
        @Nullable String variant) {

    PlanRequest {
        present("protocol", protocol);
        present("onset", onset);
        present("baseline", baseline);
        score("baseline", baseline);
        code("condition", condition);
        code("region", region);
        if (coverage != null) {
            policy("coverage", coverage);
        }
    }
}
