package clinic.meridian.plan.course;

import clinic.meridian.plan.condition.Modifiers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a plan begins from.
 *
 * @param onset when the pain began, as the patient tells
 * @param intake pain told at intake, 0 to 10
 * @param variant of the protocol, for example {@code intensive}
 * @param modifiers what the condition changes
 */
public record Start(
        @Nullable LocalDate onset, int intake, @Nullable String variant, Modifiers modifiers) {

    public Start(@Nullable LocalDate onset, int intake, @Nullable String variant) {
        this(onset, intake, variant, Modifiers.NONE);
    }
}
