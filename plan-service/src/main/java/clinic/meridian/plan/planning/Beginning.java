package clinic.meridian.plan.planning;

import clinic.meridian.plan.condition.Modifiers;
import clinic.meridian.plan.course.Start;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How a patient was put on a protocol: the inputs as they were.
 *
 * @param protocol with its version, which a running plan keeps
 * @param intake pain told at intake, 0 to 10
 * @param coverage the payer's policy with its version
 * @param exclusions flags that a payer may exclude, such as {@code surgery_related}
 * @param modifiers what condition, region and staff bring with them, each with its version, which a
 *     running plan keeps
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
        List<String> modifiers,
        String by,
        Instant at,
        List<String> exclusions) {

    public Beginning {
        modifiers = List.copyOf(Objects.requireNonNullElse(modifiers, List.of()));
        exclusions = List.copyOf(Objects.requireNonNullElse(exclusions, List.of()));
    }

    boolean saysTheSame(Beginning other) {
        return saidAt(at).equals(other.saidAt(at));
    }

    private Beginning saidAt(Instant when) {
        return new Beginning(
                protocol,
                variant,
                onset,
                intake,
                condition,
                region,
                coverage,
                modifiers,
                "",
                when,
                exclusions);
    }

    /**
     * @param changed what the condition changes
     */
    public Start start(Modifiers changed) {
        return new Start(onset, intake, variant, changed);
    }
}
