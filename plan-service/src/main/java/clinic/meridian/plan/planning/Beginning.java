package clinic.meridian.plan.planning;

import clinic.meridian.plan.course.Start;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a patient was put on a protocol: the inputs as they were.
 *
 * @param protocol with its version, which a running plan keeps
 * @param intake pain told at intake, 0 to 10
 * @param by the practitioner, as an opaque subject
 */
public record Beginning(
        String protocol,
        @Nullable String variant,
        LocalDate onset,
        int intake,
        String condition,
        String region,
        @Nullable String coverage,
        String by,
        Instant at) {

    boolean saysTheSame(Beginning other) {
        return new Beginning(protocol, variant, onset, intake, condition, region, coverage, "", at)
                .equals(
                        new Beginning(
                                other.protocol,
                                other.variant,
                                other.onset,
                                other.intake,
                                other.condition,
                                other.region,
                                other.coverage,
                                "",
                                at));
    }

    Start start() {
        return new Start(onset, intake, variant);
    }
}
