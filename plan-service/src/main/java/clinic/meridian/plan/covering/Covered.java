package clinic.meridian.plan.covering;

import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.course.VisitWindow;
import clinic.meridian.plan.coverage.Counting;
import clinic.meridian.plan.coverage.CoveragePolicy;
import clinic.meridian.plan.coverage.LimitNear;
import clinic.meridian.plan.coverage.LookAhead;
import clinic.meridian.plan.coverage.Notice;
import clinic.meridian.plan.coverage.Question;
import clinic.meridian.plan.coverage.Question.Evidence;
import clinic.meridian.plan.coverage.Room;
import clinic.meridian.plan.coverage.Usage;
import clinic.meridian.plan.coverage.UsedVisit;
import clinic.meridian.plan.coverage.Verdict;
import clinic.meridian.plan.coverage.Warnings;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A plan under its payer's policy.
 *
 * @param course where the course stands, as if there were no payer
 * @param standing the same, with the suggestion of its next visit held back or narrowed where the
 *     policy says so
 * @param next what the policy gives for the next visit; absent when none is booked or suggested
 * @param consent the patient agreed to pay the next visit
 */
public record Covered(
        CoveragePolicy policy,
        Usage usage,
        LocalDate today,
        boolean maintenance,
        Standing course,
        Standing standing,
        @Nullable Next next,
        @Nullable Consent consent) {

    /** One visit and what the policy gives for it. */
    public record Next(LocalDate on, boolean booked, Verdict verdict) {}

    /**
     * @param maintenance whether the course is in a phase that only keeps what was reached
     */
    public static Covered of(
            CoveragePolicy policy, Known known, Standing course, boolean maintenance) {
        var usage = Using.of(known, course);
        int number = known.facts(Session.class).size() + 1;
        var gate = new Gate(policy, usage, known, course, maintenance, number);
        var window = course.nextVisit();
        boolean booked = usage.visits().stream().anyMatch(visit -> !visit.completed());
        var inside = window == null || booked ? null : gate.inside(window);
        var next = next(policy, usage, known, inside == null ? window : inside, maintenance);
        return new Covered(
                policy,
                usage,
                known.today(),
                maintenance,
                course,
                gate.standing(next, inside),
                next,
                gate.consent());
    }

    /** Of the first booked visit; else of the one that the course suggests. */
    private static @Nullable Next next(
            CoveragePolicy policy,
            Usage usage,
            Known known,
            @Nullable VisitWindow window,
            boolean maintenance) {
        var booked = usage.visits().stream().filter(visit -> !visit.completed()).findFirst();
        if (booked.isPresent()) {
            var day = booked.get().day();
            var question = new Question(day, known.today(), 0, maintenance, Evidence.ANY_AGE);
            var others = usage.without(booked.get().id());
            return new Next(day, true, new Counting(policy, others).answer(question));
        }
        if (window == null) {
            return null;
        }
        var day = window.target().isBefore(known.today()) ? known.today() : window.target();
        var question = new Question(day, known.today(), 0, maintenance, Evidence.FRESH);
        return new Next(day, false, new Counting(policy, usage).answer(question));
    }

    /**
     * Would a visit on that day be covered? A visit that is booked for that day is the one that is
     * asked about.
     */
    public Verdict wouldBe(LocalDate on, int minutes) {
        return new Counting(policy, free(on)).answer(asked(on, minutes));
    }

    /** The first later day on which time alone lets the same visit in; null where it doesn't. */
    public @Nullable LocalDate opensAgain(LocalDate on, int minutes) {
        return new Counting(policy, free(on)).opensAgain(asked(on, minutes)).orElse(null);
    }

    private Usage free(LocalDate on) {
        return usage.visits().stream()
                .filter(visit -> !visit.completed() && visit.day().equals(on))
                .findFirst()
                .map(visit -> usage.without(visit.id()))
                .orElse(usage);
    }

    private Question asked(LocalDate on, int minutes) {
        return new Question(on, today, minutes, maintenance, Evidence.FRESH);
    }

    /** How full the windows are that hold today. */
    public List<Room> rooms() {
        return new Counting(policy, usage).rooms(today);
    }

    /** Windows that are nearly full. */
    public List<LimitNear> near() {
        return Warnings.near(policy, rooms(), today);
    }

    /**
     * Where the booked visits and the cadence meet the limits; empty when the course goes on no
     * more.
     */
    public List<Notice> lookAhead() {
        return switch (course.kind()) {
            case FINISHED, LAPSED -> List.of();
            case ON_HOLD, REVIEW_PAUSED, DISCHARGE_OFFERED, ACTIVE ->
                    LookAhead.of(
                            policy, usage, firstFree(), course.intervalDays(), asked(today, 0));
        };
    }

    /** The first day of the cadence behind the booked visits. */
    private LocalDate firstFree() {
        var last = usage.visits().isEmpty() ? null : usage.visits().getLast();
        if (last != null && !last.completed()) {
            return last.day().plusDays(course.intervalDays());
        }
        var window = course.nextVisit();
        var day =
                window != null
                        ? window.target()
                        : last == null ? today : last.day().plusDays(course.intervalDays());
        return day.isBefore(today) ? today : day;
    }

    /** Completed visits, all of them. */
    public long came() {
        return usage.visits().stream().filter(UsedVisit::completed).count();
    }
}
