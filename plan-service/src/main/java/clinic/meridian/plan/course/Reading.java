package clinic.meridian.plan.course;

import clinic.meridian.plan.condition.Asking;
import clinic.meridian.plan.condition.Asking.When;
import clinic.meridian.plan.course.Standing.Kind;
import clinic.meridian.plan.course.Standing.Steering;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Reads the standing off a course that has been replayed. */
final class Reading {

    private Reading() {}

    static Standing of(Progress at, Instant now) {
        var last = at.last;
        var until = last != null && last.at().isAfter(now) ? last.at() : now;
        at.passTime(until);
        var improvement = at.improvement();
        var kind = kind(at, at.day(until));
        var window = suggests(at, kind) ? Windows.next(at) : null;
        boolean screenDue =
                kind != Kind.FINISHED && (at.screening.on(at.day(until)) || intakeScreenDue(at));
        return new Standing(
                at.stay.phase.code(),
                at.stay.phase.name(),
                Windows.intervalDays(at),
                at.baseline.value(),
                at.reports.none() ? null : at.reports.smoothed(),
                at.reports.used(),
                improvement == null ? null : (int) Math.round(improvement.percent()),
                at.manual() ? Steering.MANUAL : Steering.PAIN,
                kind,
                window,
                at.sessions,
                at.stay.sessions,
                at.stay.minSessions,
                at.flareWatch.standing(at.returnPending || at.stay.returned),
                checkIn(at, kind),
                at.lastDay,
                at.reviews.open(),
                flags(at, screenDue),
                Explaining.why(at, kind, window, screenDue),
                List.copyOf(at.history),
                at.outcome,
                at.protocol.reference(),
                kind == Kind.FINISHED ? List.of() : questions(at),
                at.start.modifiers().labels(),
                lookAgainAt(at, kind));
    }

    /** A region or condition may ask for the full screen before the first needling. */
    private static boolean intakeScreenDue(Progress at) {
        return !at.screened && at.start.modifiers().screensAtIntake();
    }

    private static List<Asking> questions(Progress at) {
        var occasions = EnumSet.of(When.EVERY_VISIT);
        if (!at.screened) {
            occasions.add(When.INTAKE);
        }
        if (at.sessions > 0) {
            occasions.add(When.AFTER_NEEDLING);
        }
        return at.start.modifiers().asked(occasions);
    }

    private static List<String> flags(Progress at, boolean screenDue) {
        var flags = new ArrayList<String>(0);
        if (at.earlyFlag && !at.everSteppedDown) {
            flags.add("early-check");
        }
        if (screenDue) {
            flags.add("screening-due");
        }
        return List.copyOf(flags);
    }

    static Evidence evidence(Progress at, Improvement improvement) {
        double exit = at.stay.index == 0 ? Double.NaN : at.exits[at.stay.index - 1];
        return new Evidence(improvement, at.reports, exit, at.stay.settledRun);
    }

    private static Kind kind(Progress at, LocalDate today) {
        if (at.outcome != null) {
            return Kind.FINISHED;
        }
        if (new ReturnRules(at).lapsedOn(today)) {
            return Kind.LAPSED;
        }
        if (at.pause != null || at.reviews.first(Review.Effect.HOLDS) != null) {
            return Kind.ON_HOLD;
        }
        if (at.reviews.first(Review.Effect.PAUSES) != null) {
            return Kind.REVIEW_PAUSED;
        }
        return at.dischargeOffered ? Kind.DISCHARGE_OFFERED : Kind.ACTIVE;
    }

    private static boolean suggests(Progress at, Kind kind) {
        return switch (kind) {
            case ACTIVE -> true;
            case DISCHARGE_OFFERED -> at.stay.phase.goesOnAfterOffer();
            case FINISHED, LAPSED, ON_HOLD, REVIEW_PAUSED -> false;
        };
    }

    /** A suspected flare asks first; else once per interval where the phase says so. */
    private static @Nullable CheckIn checkIn(Progress at, Kind kind) {
        if (at.finishedOn != null && at.outcome == Outcome.DISCHARGED) {
            int days = at.protocol.reentry().checkInAfter().value();
            return Windows.checkIn(at, at.finishedOn, days, "after-discharge");
        }
        if (kind == Kind.ON_HOLD || kind == Kind.FINISHED || kind == Kind.LAPSED) {
            return null;
        }
        var suspected = at.flareWatch.standing(false).at();
        if (suspected != null) {
            return at.flareWatch.checkIn(suspected);
        }
        var after = at.stay.phase.checkInAfter();
        var day = at.lastDay;
        return after == null || day == null
                ? null
                : Windows.checkIn(at, day, after.value(), "between-visits");
    }

    private static @Nullable Instant lookAgainAt(Progress at, Kind kind) {
        if (kind == Kind.FINISHED || kind == Kind.LAPSED) {
            return null;
        }
        var next = at.pause == null ? null : at.pause.until();
        next = earlier(next, at.every == null ? null : at.every.until());
        next = earlier(next, at.manual == null ? null : at.manual.until());
        if (at.lastDay != null && at.stay.phase.lapses()) {
            next = earlier(next, at.lastDay.plusDays(at.protocol.limits().lapse().value() + 1));
        }
        return next == null ? null : next.atStartOfDay(at.zone).toInstant();
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one.isBefore(two) ? one : two;
    }
}
