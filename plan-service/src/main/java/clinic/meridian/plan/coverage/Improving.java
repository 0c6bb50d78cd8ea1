package clinic.meridian.plan.coverage;

import clinic.meridian.plan.coverage.CoveragePolicy.Stop;
import clinic.meridian.plan.coverage.Verdict.Reason;
import clinic.meridian.plan.coverage.Verdict.Refused;

import org.jspecify.annotations.Nullable;

/** Whether a visit that asks for improvement finds it. */
final class Improving {

    private Improving() {}

    static @Nullable Refused refusal(Asked asked) {
        var test = asked.policy().improvement();
        if (test == null || !asked.needsImprovement() || isShown(asked, test)) {
            return null;
        }
        var days = test.maxAgeDays();
        return isWorse(asked, test)
                ? asked.refused(
                        Reason.REGRESSING,
                        "It is worse than at the beginning; the policy stops there.",
                        null)
                : asked.refused(
                        Reason.IMPROVEMENT_REQUIRED,
                        "Visit "
                                + asked.number()
                                + " asks for improvement shown in the last "
                                + days.value()
                                + " days: "
                                + test.words()
                                + ".",
                        days);
    }

    private static boolean isShown(Asked asked, ImprovementTest test) {
        var findings = asked.usage().findings();
        var day = asked.question().askedOn();
        return switch (asked.question().evidence()) {
            case ASSUMED -> true;
            case ANY_AGE -> test.everShown(findings, day).isPresent();
            case FRESH -> test.shown(findings, day).isPresent();
        };
    }

    private static boolean isWorse(Asked asked, ImprovementTest test) {
        return asked.policy().stop().contains(Stop.REGRESSING)
                && test.regressing(asked.usage().findings(), asked.question().askedOn());
    }
}
