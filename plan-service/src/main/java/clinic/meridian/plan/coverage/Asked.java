package clinic.meridian.plan.coverage;

import clinic.meridian.plan.coverage.Verdict.Reason;
import clinic.meridian.plan.coverage.Verdict.Refused;
import clinic.meridian.plan.coverage.Window.Extension;
import clinic.meridian.plan.coverage.Window.ReviewFromFirst;
import clinic.meridian.plan.coverage.Window.RollingFromFirst;
import clinic.meridian.plan.sheet.Figure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One visit that is asked about, among the patient's others.
 *
 * @param known the others that count
 * @param all those and this one, in order of day
 * @param others the others of its period
 * @param full its period with it in
 */
record Asked(
        CoveragePolicy policy,
        Usage usage,
        Question question,
        UsedVisit visit,
        List<UsedVisit> known,
        List<UsedVisit> all,
        Tally others,
        Tally full) {

    static Asked of(CoveragePolicy policy, Usage usage, Question question, List<UsedVisit> known) {
        var visit = question.visit();
        var all = new ArrayList<>(known);
        all.add(visit);
        all.sort(UsedVisit.ORDER);
        var period =
                Period.of(policy, all).stream()
                        .filter(each -> each.visits().contains(visit))
                        .findFirst()
                        .orElseThrow();
        var full = Tally.of(policy, period);
        var others = period.visits().stream().filter(each -> !each.equals(visit)).toList();
        return new Asked(policy, usage, question, visit, known, all, full.with(others), full);
    }

    /** From 1; every other visit of the period comes first, whatever its day. */
    int number() {
        return others.visits().size() + 1;
    }

    boolean needsImprovement() {
        var review = policy.window(ReviewFromFirst.class);
        var from = full.from();
        if (review != null
                && from != null
                && !visit.day().isBefore(from.plusDays(review.days().value()))) {
            return true;
        }
        var extension = policy.window(Extension.class);
        return extension != null && extension.needsImprovement() && isBeyondRolling();
    }

    /** Whether the rolling window, if there is one, has not the day or not the room for it. */
    boolean isBeyondRolling() {
        var rolling = policy.window(RollingFromFirst.class);
        if (rolling == null) {
            return false;
        }
        var room = others.rolling(rolling);
        return !others.hasDay(rolling, visit.day())
                || room.counted() + room.reserved() + policy.units(visit) > room.max();
    }

    @Nullable String claimNote() {
        var extension = policy.window(Extension.class);
        var rolling = policy.window(RollingFromFirst.class);
        return extension != null && rolling != null && number() > rolling.max().value()
                ? extension.claimNote()
                : null;
    }

    Refused refused(Reason reason, String sentence, @Nullable Figure by) {
        return new Refused(number(), reason, sentence, by);
    }
}
