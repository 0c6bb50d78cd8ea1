package clinic.meridian.plan.course;

import clinic.meridian.plan.course.Change.EveryDays;
import clinic.meridian.plan.course.Change.Finish;
import clinic.meridian.plan.course.Change.Manual;
import clinic.meridian.plan.course.Change.MinSessions;
import clinic.meridian.plan.course.Change.Pause;
import clinic.meridian.plan.course.Change.ToPhase;
import clinic.meridian.plan.course.Fact.Override;
import clinic.meridian.plan.protocol.CareProtocol;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A practitioner steers: each change is named, reasoned and can be undone. */
final class OverrideRules {

    private final Progress at;
    private final FlareRules flares;
    private final Function<String, Optional<CareProtocol>> versions;

    /**
     * @param versions other versions of the protocol, by reference
     */
    OverrideRules(
            Progress progress,
            FlareRules flares,
            Function<String, Optional<CareProtocol>> versions) {
        this.at = progress;
        this.flares = flares;
        this.versions = versions;
    }

    void take(Override override) {
        switch (override.change()) {
            case ToPhase change -> toPhase(override, change);
            case EveryDays change -> at.every = change;
            case Pause change -> at.pause = change;
            case MinSessions change -> {
                at.stay.minSessions = change.sessions();
                at.stay.minSet = true;
            }
            case Manual change -> at.manual = change;
            case Change.Baseline change -> at.baseline.set(change.score());
            case Change.Flare change -> flares.told(override.at(), change.confirmed());
            case Change.Protocol change -> follow(override, change);
            case Finish change -> at.finish(change.outcome(), override.at());
        }
        at.passTime(override.at());
    }

    /** A version of another protocol, or one that is not known, changes nothing. */
    private void follow(Override override, Change.Protocol change) {
        versions.apply(change.reference())
                .filter(next -> next.id().equals(at.protocol.id()))
                .filter(next -> next.version() != at.protocol.version())
                .ifPresent(next -> at.follow(next, at.day(override.at())));
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
