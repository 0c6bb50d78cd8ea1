package clinic.meridian.plan.course;

import clinic.meridian.plan.course.Fact.PainReport;
import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.course.FlareWatch.Verdict;

import java.time.Instant;
import java.util.List;

/** What a flare does: one phase back, a visit soon, two visits there, then the ordinary rules. */
final class FlareRules {

    private final Progress at;

    FlareRules(Progress progress) {
        this.at = progress;
    }

    /** Before this session's report is smoothed in. */
    Verdict atVisit(Session session, int pain) {
        if (at.returnPending) {
            at.returnPending = false;
            if (at.flareWatch.stillUp(pain)) {
                return stepBack(session.at(), pain);
            }
            return Verdict.NONE;
        }
        if (!watched()) {
            return Verdict.NONE;
        }
        var verdict = at.flareWatch.atVisit(session.at(), pain, at.reports.smoothed());
        return verdict == Verdict.CONFIRMED ? confirmed(session.at(), pain) : verdict;
    }

    /** A report between visits. */
    void between(PainReport report) {
        if (watched() && !at.returnPending && at.outcome == null) {
            var smoothed = at.reports.smoothed();
            var verdict =
                    at.flareWatch.between(report.at(), report.score(), report.flare(), smoothed);
            if (verdict == Verdict.CONFIRMED) {
                confirmedBetween(report.at(), report.score());
            }
        }
    }

    /** A practitioner says whether it is a flare. */
    void told(Instant when, boolean flare) {
        if (watched()
                && at.flareWatch.told(when, flare, at.reports.smoothed()) == Verdict.CONFIRMED) {
            confirmedBetween(when, at.reports.latest());
        }
    }

    /** Flares are acted on where there is a phase to go back to and pain to compare with. */
    private boolean watched() {
        return at.stay.phase.stepUp() != null && !at.reports.none();
    }

    /** Never two steps for one session: the second waits for the next visit. */
    private void confirmedBetween(Instant when, int pain) {
        at.urgentFrom = at.day(when);
        at.reviews.settle(Review.Kind.STEP_DOWN);
        if (at.steppedSinceSession && !at.manual()) {
            at.returnPending = true;
            manyFlares(when);
            return;
        }
        var _ = confirmed(when, pain);
    }

    private Verdict confirmed(Instant when, int pain) {
        at.urgentFrom = at.day(when);
        manyFlares(when);
        return at.manual() ? Verdict.CONFIRMED : stepBack(when, pain);
    }

    private Verdict stepBack(Instant when, int pain) {
        var target = at.protocol.indexOf(at.stay.phase.stepUp());
        var repeats = at.stay.phase.repeats();
        if (repeats != null && target == at.stay.index && at.repeats++ >= repeats.value()) {
            return Verdict.CONFIRMED;
        }
        at.step(
                target,
                Step.Reason.FLARE,
                when,
                "A flare was confirmed with a report of " + pain + ": visits closer together again",
                true,
                List.of(
                        Because.of("flare-confirmed", "Pain " + pain + " confirms a flare")
                                .with(
                                        "report",
                                        pain,
                                        "atLeastAbove",
                                        at.protocol.flares().points().value())
                                .marked(at.protocol.flares().points().mark())));
        return Verdict.CONFIRMED;
    }

    private void manyFlares(Instant when) {
        at.screening.flare();
        int within = at.flareWatch.confirmedWithin(when);
        if (within >= at.protocol.flares().reviewAt().value()
                && !at.reviews.isOpen(Review.Kind.FLARES)) {
            var _ =
                    at.reviews.raise(
                            Review.Kind.FLARES,
                            at.sessions,
                            Review.Effect.INFORMS,
                            when,
                            within + " flares within twelve months: a practitioner should look");
        }
    }
}
