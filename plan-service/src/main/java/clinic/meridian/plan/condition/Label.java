package clinic.meridian.plan.condition;

import clinic.meridian.plan.sheet.Mark;

/** What is said wherever a plan is shown, for example {@code evidence: indirect}, and why. */
public record Label(String label, Mark mark, String because) {}
