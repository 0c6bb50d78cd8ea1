package clinic.meridian.plan.course;

import clinic.meridian.plan.course.Fact.Session;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A patient who comes back: after discharge, or after too long a gap. */
final class ReturnRules {

    private final Progress at;

    ReturnRules(Progress progress) {
        this.at = progress;
    }

    /** Places the returning patient. True when a new screen is needed. */
    boolean before(Session session, LocalDate day) {
        if (at.outcome != null) {
            return afterFinish(session, day);
        }
        if (lapsedOn(day)) {
            int to = at.everSteppedDown ? Math.min(at.stay.index, reentry()) : 0;
            newCourse(session, to, "Back after more than twelve weeks");
            return true;
        }
        return false;
    }

    boolean lapsedOn(LocalDate day) {
        return at.lastDay != null
                && at.stay.phase.lapses()
                && ChronoUnit.DAYS.between(at.lastDay, day) > at.protocol.limits().lapse().value();
    }

    private boolean afterFinish(Session session, LocalDate day) {
        var finished = at.finishedOn;
        boolean within =
                at.outcome == Outcome.DISCHARGED
                        && finished != null
                        && ChronoUnit.DAYS.between(finished, day)
                                <= at.protocol.reentry().withinDays().value();
        at.outcome = null;
        at.finishedOn = null;
        at.reports.clear();
        if (within) {
            at.step(
                    reentry(),
                    Step.Reason.RETURN,
                    session.at(),
                    "Back after discharge",
                    false,
                    List.of());
            return false;
        }
        newCourse(session, 0, "A new course after the last one ended");
        return true;
    }

    private int reentry() {
        return at.protocol.indexOf(at.protocol.reentry().phase());
    }

    private void newCourse(Session session, int to, String sentence) {
        at.step(to, Step.Reason.RETURN, session.at(), sentence, false, List.of());
        at.baseline.renew();
        at.reports.clear();
        at.flareWatch.dismiss();
        at.everSteppedDown = to > 0;
        at.sessions = 0;
        at.screened = false;
        at.firstDay = null;
        at.formalDone = false;
        at.earlyFlag = false;
        at.trialEnds = Integer.MAX_VALUE;
        at.repeats = 0;
        at.returnPending = false;
    }
}
