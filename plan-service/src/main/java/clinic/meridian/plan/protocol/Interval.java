package clinic.meridian.plan.protocol;

import clinic.meridian.plan.sheet.Figure;

/**
 * How far apart visits are, in calendar days at the clinic.
 *
 * @param days from the last completed session to the target day
 * @param early days before the target that still do
 * @param late days after it that still do
 */
public record Interval(Figure days, Figure early, Figure late) {}
