package clinic.meridian.plan.coverage;

import clinic.meridian.plan.coverage.CoveragePolicy.Unit;
import clinic.meridian.plan.coverage.Window.AnniversaryMonthStart;
import clinic.meridian.plan.coverage.Window.Authorisations;
import clinic.meridian.plan.coverage.Window.Extension;
import clinic.meridian.plan.coverage.Window.OneCourse;
import clinic.meridian.plan.coverage.Window.ReviewFromFirst;
import clinic.meridian.plan.coverage.Window.RollingFromFirst;
import clinic.meridian.plan.sheet.Sheet;

import java.util.HashSet;

/** What the parts of one policy say about each other: what a schema cannot say. */
final class PolicyCoherence {

    private PolicyCoherence() {}

    static void check(CoveragePolicy policy, Sheet sheet) {
        eachOnce(policy, sheet);
        if (has(policy, AnniversaryMonthStart.class) && has(policy, OneCourse.class)) {
            throw sheet.broken("/windows", "has a year and a course (expected: one of them)");
        }
        if (has(policy, Extension.class) && !has(policy, RollingFromFirst.class)) {
            throw sheet.broken(
                    "/windows",
                    "has an extension (expected: a rolling-from-first that it extends)");
        }
        boolean minutes = policy.unit() == Unit.PRACTITIONER_MINUTE;
        if (minutes && policy.minutesPerVisit() == null) {
            throw sheet.broken("/unit", "is practitioner-minute (expected: with minutesPerVisit)");
        }
        if (!minutes && policy.minutesPerVisit() != null) {
            throw sheet.broken(
                    "/minutesPerVisit",
                    "is given (expected: only where the unit is practitioner-minute)");
        }
        if (minutes && has(policy, Authorisations.class)) {
            throw sheet.broken(
                    "/unit",
                    "is practitioner-minute (expected: visit, as authorisations count them)");
        }
        if (policy.improvement() == null && asksForImprovement(policy)) {
            throw sheet.broken(
                    "/improvement",
                    "is missing (expected: what shows improvement, for a window asks for it)");
        }
    }

    private static void eachOnce(CoveragePolicy policy, Sheet sheet) {
        var names = new HashSet<String>();
        var kinds = new HashSet<Class<?>>();
        for (int i = 0; i < policy.windows().size(); i++) {
            var window = policy.windows().get(i);
            if (!names.add(window.name())) {
                throw sheet.broken(
                        "/windows/" + i + "/name",
                        "is " + window.name() + " (expected: each once)");
            }
            if (!kinds.add(window.getClass())) {
                throw sheet.broken(
                        "/windows/" + i + "/type", "is given before (expected: each type once)");
            }
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
