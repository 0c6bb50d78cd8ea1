package clinic.meridian.plan.course;

import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.course.Improvement.Band;
import clinic.meridian.plan.course.Review.Effect;
import clinic.meridian.plan.course.Review.Kind;

import java.time.temporal.ChronoUnit;

/** The reviews that a protocol asks for by session or by day. */
final class RegularReviews {

    private final Progress at;
    private final ReviewRules rules;

    RegularReviews(Progress progress, ReviewRules rules) {
        this.at = progress;
        this.rules = rules;
    }

    void after(Session session, Stay stay, boolean stepped) {
        boolean reported = session.painBefore() != null;
        if (!at.everSteppedDown && reported) {
            early();
            formal(session);
            trial(session);
        }
        if (!stepped) {
            gate(session, stay);
        }
        periodic(session, stay);
        if (reported) {
            reclassify(session);
        }
    }

    /** Session 3: a flag when nothing has changed. Nothing stops. */
    private void early() {
        var early = at.protocol.reviews().early();
        var improvement = at.improvement();
        if (early != null && improvement != null && at.sessions >= early.value()) {
            at.earlyFlag = noResponse(improvement);
        }
    }

    /** Session 6, or the first one after it that has a report. */
    private void formal(Session session) {
        var formal = at.protocol.reviews().formal();
        var improvement = at.improvement();
        if (formal == null
                || improvement == null
                || at.formalDone
                || at.sessions < formal.value()) {
            return;
        }
        at.formalDone = true;
        var said = Words.improvement(improvement) + " after " + Words.sessions(at.sessions);
        if (at.manual()) {
            rules.raise(Kind.FORMAL, Effect.INFORMS, session.at(), said + ": choose how to go on");
            return;
        }
        switch (improvement.band(at.protocol.response())) {
            case WORSE ->
                    rules.raise(
                            Kind.FORMAL,
                            Effect.HOLDS,
                            session.at(),
                            said + ": ask the red-flag questions before going on");
            case NONE ->
                    rules.raise(
                            Kind.FORMAL,
                            Effect.PAUSES,
                            session.at(),
                            said + ": change technique, a few trial sessions, refer or stop");
            case PARTIAL ->
                    rules.raise(
                            Kind.FORMAL,
                            Effect.INFORMS,
                            session.at(),
                            said + ": a partial response, the phase goes on");
            case RESPONDER, STRONG -> {}
        }
    }

    private void trial(Session session) {
        var improvement = at.improvement();
        if (improvement != null && at.sessions >= at.trialEnds && noResponse(improvement)) {
            at.trialEnds = Integer.MAX_VALUE;
            rules.raise(
                    Kind.TRIAL,
                    Effect.PAUSES,
                    session.at(),
                    "The trial sessions are over. " + Words.improvement(improvement));
        }
    }

    /** No phase goes on by itself past its gate. In chronic care only before the first step. */
    private void gate(Session session, Stay stay) {
        var gate = stay.phase.gate();
        if (gate == null
                || at.reviews.isOpen(Kind.GATE)
                || (!gate.everyStay() && (at.everSteppedDown || stay.returned))) {
            return;
        }
        boolean firstGate = stay.gateAt == gate.sessions().value();
        boolean byDay = firstGate && !stay.returned && at.dayOfCourse() >= gate.day().value();
        if (stay.sessions >= stay.gateAt || byDay) {
            var improvement = at.improvement();
            rules.raise(
                    Kind.GATE,
                    Effect.PAUSES,
                    session.at(),
                    Words.sessions(stay.sessions)
                            + " on day "
                            + at.dayOfCourse()
                            + " without a step: decide how to go on"
                            + (improvement != null && noResponse(improvement)
                                    ? ", and ask the red-flag questions"
                                    : ""));
        }
    }

    private void periodic(Session session, Stay stay) {
        var every = stay.phase.reviewEvery();
        if (every != null
                && stay.sessions % every.value() == 0
                && !at.reviews.isOpen(Kind.PERIODIC)) {
            rules.raise(
                    Kind.PERIODIC,
                    Effect.INFORMS,
                    session.at(),
                    "Time for a look: "
                            + Words.sessions(stay.sessions)
                            + " in "
                            + stay.phase.name());
        }
    }

    /** Still in pain so long after the onset: another protocol is proposed, nothing changes. */
    private void reclassify(Session session) {
        var onset = at.start.onset();
        var day = at.lastDay;
        if (onset == null || day == null || at.reports.none()) {
            return;
        }
        for (var rule : at.protocol.reclassify()) {
            int number = rule.afterDays().value();
            if (ChronoUnit.DAYS.between(onset, day) >= number
                    && at.reports.smoothed() > rule.painAbove().value()
                    && at.reviews.neverRaised(Kind.RECLASSIFY, number)) {
                rules.raise(
                        Kind.RECLASSIFY,
                        number,
                        Effect.INFORMS,
                        session.at(),
                        "Still in pain " + number + " days after it began: consider " + rule.to());
            }
        }
    }

    private boolean noResponse(Improvement improvement) {
        var band = improvement.band(at.protocol.response());
        return band == Band.NONE || band == Band.WORSE;
    }
}
