package clinic.meridian.plan.course;

import clinic.meridian.plan.course.Fact.Session;

import java.time.LocalDate;

/** What one completed session does: at most one step, and none without its own report. */
final class SessionRules {

    private final Progress at;
    private final FlareRules flares;
    private final ReviewRules reviews;
    private final ReturnRules returns;

    SessionRules(Progress progress, FlareRules flares, ReviewRules reviews) {
        this.at = progress;
        this.flares = flares;
        this.reviews = reviews;
        this.returns = new ReturnRules(progress);
    }

    void take(Session session) {
        at.zone = session.zone();
        at.last = session;
        var day = at.day(session.at());
        boolean rescreen = returns.before(session, day);
        count(day);
        if (rescreen) {
            reviews.rescreen(session);
        }
        reviews.reaction(session);
        var phase = at.stay;
        var pain = session.painBefore();
        at.reportMissing = pain == null;
        if (at.sessions == 1 || at.baseline.value() == null) {
            at.baseline.firstVisit(pain);
        }
        if (pain != null) {
            var flare = flares.atVisit(session, pain);
            at.reports.add(pain);
            if (flare != FlareWatch.Verdict.NONE) {
                phase.qualifying = 0;
            }
            boolean proposed =
                    flare == FlareWatch.Verdict.NONE
                            && !at.manual()
                            && !at.steppedSinceSession
                            && stepDownOrOffer(session);
            if (!proposed) {
                at.reviews.settle(Review.Kind.STEP_DOWN);
            }
        }
        reviews.after(session, phase, at.stay != phase);
    }

    private void count(LocalDate day) {
        at.sessions++;
        at.stay.sessions++;
        at.lastDay = day;
        if (at.firstDay == null) {
            at.firstDay = day;
        }
        at.screening.visit(day);
        at.missedInRow = 0;
        at.reviews.settle(Review.Kind.MISSED);
        at.steppedSinceSession = false;
        at.urgentFrom = null;
    }

    /** True when a practitioner has been asked to confirm a step down. */
    private boolean stepDownOrOffer(Session session) {
        var improvement = at.improvement();
        if (improvement == null) {
            return false;
        }
        var stay = at.stay;
        stay.settledRun =
                Tapering.settled(stay.phase.stepDown(), improvement) ? stay.settledRun + 1 : 0;
        var evidence = evidence(improvement);
        boolean qualifies = Tapering.allHold(stay.phase.stepDown(), evidence);
        stay.qualifying = qualifies ? stay.qualifying + 1 : 0;
        if (!stay.longEnough() || beforeVariantAllows()) {
            return false;
        }
        if (stay.last()) {
            at.dischargeOffered = true;
            return false;
        }
        if (!stay.qualifiedOftenEnough()) {
            return false;
        }
        var said = Words.improvement(improvement) + " after " + Words.sessions(stay.sessions);
        if (reviews.confirmsStepDown(session, said)) {
            return true;
        }
        at.step(
                stay.index + 1,
                Step.Reason.TAPER,
                session.at(),
                said + ": visits can be further apart",
                false,
                Tapering.explain(stay.phase.stepDown(), evidence));
        return false;
    }

    private boolean beforeVariantAllows() {
        var variant = at.variant();
        return variant != null && at.dayOfCourse() < variant.notBeforeDay().value();
    }

    private Evidence evidence(Improvement improvement) {
        return Reading.evidence(at, improvement);
    }
}
