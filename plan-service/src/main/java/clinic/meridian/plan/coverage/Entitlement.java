package clinic.meridian.plan.coverage;

import clinic.meridian.plan.coverage.Verdict.Reason;
import clinic.meridian.plan.coverage.Verdict.Refused;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whether the policy is for this patient and this visit at all, before anything is counted. */
final class Entitlement {

    private final Eligibility rules;
    private final Usage usage;

    Entitlement(CoveragePolicy policy, Usage usage) {
        this.rules = policy.eligibility();
        this.usage = usage;
    }

    @Nullable Refused refusal(Question question, int number) {
        if (!rules.regions().isEmpty() && !rules.regions().contains(usage.region())) {
            return new Refused(
                    number,
                    Reason.INDICATION,
                    "The policy covers the region "
                            + String.join(", ", rules.regions())
                            + "; this plan is for the region "
                            + usage.region()
                            + ".",
                    null);
        }
        for (var flag : rules.exclude()) {
            if (usage.exclusions().contains(flag)) {
                return new Refused(
                        number,
                        Reason.INDICATION,
                        "The policy doesn't cover pain that is flagged " + Words.plain(flag) + ".",
                        null);
            }
        }
        if (!isLongEnough(question.on())) {
            return notChronic(question.on(), number);
        }
        if (question.maintenance() && !rules.maintenance()) {
            return new Refused(
                    number,
                    Reason.MAINTENANCE,
                    "The policy doesn't cover visits that only keep what was reached.",
                    null);
        }
        return null;
    }

    /** Whether the pain has lasted as long on that day as the policy asks. */
    boolean isLongEnough(LocalDate day) {
        var least = rules.minDurationDays();
        return least == null || lasted(day) >= least.value();
    }

    /** The first day on which it has; absent where the policy doesn't ask. */
    @Nullable LocalDate longEnoughFrom() {
        var least = rules.minDurationDays();
        return least == null ? null : usage.onset().plusDays(least.value());
    }

    private Refused notChronic(LocalDate day, int number) {
        var least = rules.minDurationDays();
        return new Refused(
                number,
                Reason.NOT_CHRONIC,
                "On "
                        + Words.day(day)
                        + " the pain has lasted "
                        + lasted(day)
                        + " days; the policy asks for "
                        + (least == null ? 0 : least.value())
                        + ".",
                least);
    }

    private long lasted(LocalDate day) {
        return ChronoUnit.DAYS.between(usage.onset(), day);
    }
}
