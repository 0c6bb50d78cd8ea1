package clinic.meridian.plan.coverage;

import clinic.meridian.plan.coverage.CoveragePolicy.Unit;
import clinic.meridian.plan.coverage.Window.AnniversaryMonthStart;
import clinic.meridian.plan.coverage.Window.Authorisations;
import clinic.meridian.plan.coverage.Window.Extension;
import clinic.meridian.plan.coverage.Window.OneCourse;
import clinic.meridian.plan.coverage.Window.ReviewFromFirst;
import clinic.meridian.plan.coverage.Window.RollingFromFirst;
import clinic.meridian.plan.protocol.Sheet;

import java.util.HashSet;

/** What the parts of one policy say about each other. */
final class PolicyCoherence {

    private PolicyCoherence() {}

    static void check(CoveragePolicy policy, Sheet sheet) {
        var names = new HashSet<String>();
        var kinds = new HashSet<Class<?>>();
        for (var window : policy.windows()) {
            if (!names.add(window.name())) {
                throw sheet.broken("windows: " + window.name() + " is given twice");
            }
            if (!kinds.add(window.getClass())) {
                throw sheet.broken("windows: two of one type (expected: each type once)");
            }
        }
        if (has(policy, AnniversaryMonthStart.class) && has(policy, OneCourse.class)) {
            throw sheet.broken("windows: a year and a course (expected: one of them)");
        }
        if (has(policy, Extension.class) && !has(policy, RollingFromFirst.class)) {
            throw sheet.broken("windows: an extension without a rolling-from-first to extend");
        }
        boolean minutes = policy.unit() == Unit.PRACTITIONER_MINUTE;
        if (minutes != (policy.minutesPerVisit() != null)) {
            throw sheet.broken("minutesPerVisit: expected where the unit is practitioner-minute");
        }
        if (minutes && has(policy, Authorisations.class)) {
            throw sheet.broken("windows: authorisations count visits, not minutes");
        }
        var test = policy.improvement();
        if (test == null ? asksForImprovement(policy) : test.anyOf().isEmpty()) {
            throw sheet.broken("improvement: missing, though a window requires it");
        }
    }

    private static boolean has(CoveragePolicy policy, Class<? extends Window> kind) {
        return policy.window(kind) != null;
    }

    private static boolean asksForImprovement(CoveragePolicy policy) {
        var extension = policy.window(Extension.class);
        return has(policy, ReviewFromFirst.class)
                || (extension != null && extension.needsImprovement());
    }
}
