package clinic.meridian.plan.course;

import clinic.meridian.plan.course.Change.EveryDays;
import clinic.meridian.plan.course.Change.Finish;
import clinic.meridian.plan.course.Change.Manual;
import clinic.meridian.plan.course.Change.MinSessions;
import clinic.meridian.plan.course.Change.Pause;
import clinic.meridian.plan.course.Change.ToPhase;
import clinic.meridian.plan.course.Fact.Override;

import java.util.List;

/** A practitioner steers: each change is named, reasoned and can be undone. */
final class OverrideRules {

    private final Progress at;
    private final FlareRules flares;

    OverrideRules(Progress progress, FlareRules flares) {
        this.at = progress;
        this.flares = flares;
    }

    void take(Override override) {
        switch (override.change()) {
            case ToPhase change -> toPhase(override, change);
            case EveryDays change -> at.every = change;
            case Pause change -> at.pause = change;
            case MinSessions change -> at.stay.minSessions = change.sessions();
            case Manual change -> at.manual = change;
            case Change.Baseline change -> at.baseline.set(change.score());
            case Change.Flare change -> flares.told(override.at(), change.confirmed());
            case Finish change -> at.finish(change.outcome(), override.at());
        }
        at.passTime(override.at());
    }

    /** A phase that this version of the protocol doesn't have changes nothing. */
    private void toPhase(Override override, ToPhase change) {
        int to = at.protocol.indexOf(change.code());
        if (to >= 0 && at.outcome == null) {
            at.flareWatch.dismiss();
            at.returnPending = false;
            at.step(
                    to,
                    Step.Reason.OVERRIDE,
                    override.at(),
                    "Set by a practitioner: " + override.reason(),
                    false,
                    List.of());
        }
    }
}
