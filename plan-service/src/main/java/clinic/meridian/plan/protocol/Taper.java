package clinic.meridian.plan.protocol;

import clinic.meridian.plan.sheet.Figure;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** One condition for a longer interval. A phase steps down when all of its conditions hold. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
public sealed interface Taper {

    /** Smoothed pain is at least so many percent and so many points below the baseline. */
    @JsonTypeName("improved")
    record Improved(Figure percent, Figure points) implements Taper {}

    /** Smoothed pain is at least so many percent below the baseline, or at most this score. */
    @JsonTypeName("improved-or-low")
    record ImprovedOrLow(Figure percent, Figure score) implements Taper {}

    /** The last report is less than so many points above the one before. */
    @JsonTypeName("not-rising")
    record NotRising(Figure points) implements Taper {}

    /** Smoothed pain is at most so many points above what it was on leaving the phase before. */
    @JsonTypeName("gain-held")
    record GainHeld(Figure points) implements Taper {}

    /** The last reports lie no further apart than this. */
    @JsonTypeName("steady")
    record Steady(Figure spread, Figure reports) implements Taper {}

    /**
     * The report is at most {@code score}; or it was so many percent below the baseline and at most
     * {@code low} so many times in a row.
     */
    @JsonTypeName("settled")
    record Settled(Figure score, Figure percent, Figure low, Figure times) implements Taper {}
}
