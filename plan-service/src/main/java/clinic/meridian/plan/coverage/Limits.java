package clinic.meridian.plan.coverage;

import clinic.meridian.plan.coverage.CoveragePolicy.Unit;
import clinic.meridian.plan.coverage.Verdict.Reason;
import clinic.meridian.plan.coverage.Verdict.Refused;
import clinic.meridian.plan.coverage.Window.AnniversaryMonthStart;
import clinic.meridian.plan.coverage.Window.Authorisations;
import clinic.meridian.plan.coverage.Window.Extension;
import clinic.meridian.plan.coverage.Window.OneCourse;
import clinic.meridian.plan.coverage.Window.RollingFromFirst;
import clinic.meridian.plan.sheet.Figure;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Whether each window has room for a visit. */
final class Limits {

    private final Asked asked;
    private final CoveragePolicy policy;

    Limits(Asked asked) {
        this.asked = asked;
        this.policy = asked.policy();
    }

    @Nullable Refused authorisation() {
        if (policy.window(Authorisations.class) == null) {
            return null;
        }
        var with = granting(asked.all());
        if (with.without() <= granting(asked.known()).without()) {
            return null;
        }
        var day = Words.day(asked.visit().day());
        return with.holdsOn(asked.visit().day())
                ? asked.refused(
                        Reason.AUTHORISATION_USED,
                        "All visits of the authorisation that holds on "
                                + day
                                + " are counted or booked.",
                        null)
                : asked.refused(
                        Reason.AUTHORISATION_REQUIRED,
                        "No authorisation of the payer holds on " + day + ".",
                        null);
    }

    private Granting granting(List<UsedVisit> visits) {
        return new Granting(asked.usage().authorisations(), visits);
    }

    @Nullable Refused year() {
        var year = policy.window(AnniversaryMonthStart.class);
        return year != null && (isExceeded(year) || pushesOthersOut())
                ? asked.refused(
                        Reason.ANNUAL_LIMIT,
                        full("the year", year.max()) + next("year"),
                        year.max())
                : null;
    }

    @Nullable Refused course() {
        var course = policy.window(OneCourse.class);
        return course != null && (isExceeded(course) || pushesOthersOut())
                ? asked.refused(
                        policy.unit() == Unit.PRACTITIONER_MINUTE
                                ? Reason.MINUTES_LIMIT
                                : Reason.COURSE_LIMIT,
                        full("the course", course.max()) + next("course"),
                        course.max())
                : null;
    }

    @Nullable Refused rolling() {
        var rolling = policy.window(RollingFromFirst.class);
        var extension = policy.window(Extension.class);
        if (rolling == null || (extension == null && !asked.isBeyondRolling())) {
            return null;
        }
        if (extension == null) {
            return asked.others().hasDay(rolling, asked.visit().day())
                    ? asked.refused(
                            Reason.WINDOW_LIMIT,
                            full("the first " + rolling.days().value() + " days", rolling.max()),
                            rolling.max())
                    : over(rolling.days());
        }
        var room = asked.full().extension(extension);
        if (asked.isBeyondRolling() && !room.isOpenOn(asked.visit().day())) {
            return over(extension.days());
        }
        return room.exceeded()
                ? asked.refused(
                        Reason.EXTENSION_LIMIT,
                        Words.units(policy, room.limit().value())
                                + " beyond the first "
                                + Words.units(policy, rolling.max().value())
                                + " in "
                                + rolling.days().value()
                                + " days are counted or booked."
                                + next("year"),
                        room.limit())
                : null;
    }

    private Refused over(@Nullable Figure days) {
        return asked.refused(
                Reason.WINDOW_CLOSED,
                "The days in which the policy covers visits are over on "
                        + Words.day(asked.visit().day())
                        + ".",
                days);
    }

    private boolean isExceeded(Window window) {
        return asked.full().rooms().stream()
                .anyMatch(room -> room.window().equals(window.name()) && room.exceeded());
    }

    /** A visit before all others moves the years; those after it must still have room. */
    private boolean pushesOthersOut() {
        return !asked.all().getLast().equals(asked.visit())
                && exceeded(asked.all()) > exceeded(asked.known());
    }

    /** Periods, but for the visit's own, in which something is exceeded. */
    private long exceeded(List<UsedVisit> visits) {
        return Period.of(policy, visits).stream()
                .filter(period -> !period.visits().contains(asked.visit()))
                .filter(
                        period ->
                                Tally.of(policy, period).rooms().stream().anyMatch(Room::exceeded))
                .count();
    }

    private String full(String where, Figure max) {
        int others = asked.others().visits().stream().mapToInt(policy::units).sum();
        return Words.units(policy, others)
                + (others == 1 ? " is" : " are")
                + " counted or booked; "
                + where
                + " has "
                + max.value()
                + ".";
    }

    private String next(String what) {
        var until = asked.full().until();
        return until == null ? "" : " The next " + what + " begins on " + Words.day(until) + ".";
    }
}
