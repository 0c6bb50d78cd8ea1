package clinic.meridian.plan.course;

import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.protocol.CareProtocol;
import clinic.meridian.plan.protocol.Interval;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where a replay has got to. */
final class Progress {

    CareProtocol protocol;
    final Start start;
    final Baseline baseline;
    final Reports reports;
    final FlareWatch flareWatch;
    final Reviews reviews = new Reviews();
    final ScreeningDue screening;
    final List<Step> history = new ArrayList<>(4);

    /** Smoothed pain on leaving each phase. */
    double[] exits;

    /** The day from which another version than the first is followed. */
    @Nullable LocalDate followsSince;

    Stay stay;
    ZoneId zone = ZoneOffset.UTC;
    @Nullable Session last;
    @Nullable LocalDate firstDay;
    @Nullable LocalDate lastDay;

    /** Of the course; begins anew after a lapse or a new intake. */
    int sessions;

    int missedInRow;
    int trialEnds = Integer.MAX_VALUE;
    int repeats;

    /** Whether the red-flag questions were answered in this course, at intake or later. */
    boolean screened;

    boolean steppedSinceSession;
    boolean everSteppedDown;
    boolean formalDone;
    boolean earlyFlag;
    boolean reportMissing;

    /** A flare was confirmed after this session's step: the next visit steps back. */
    boolean returnPending;

    /** The day a confirmed flare is counted from, until the visit that it asks for. */
    @Nullable LocalDate urgentFrom;

    boolean dischargeOffered;
    @Nullable Outcome outcome;
    @Nullable LocalDate finishedOn;

    Change.@Nullable Manual manual;
    Change.@Nullable Pause pause;
    Change.@Nullable EveryDays every;

    Progress(CareProtocol protocol, Start start) {
        this.protocol = protocol;
        this.start = start;
        this.baseline = new Baseline(start.intake());
        this.reports = new Reports(protocol.smoothing().value());
        this.flareWatch = new FlareWatch(protocol.flares());
        this.screening = new ScreeningDue(protocol.limits());
        this.exits = new double[protocol.phases().size()];
        this.stay = new Stay(protocol, 0, false);
        Arrays.fill(exits, Double.NaN);
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Overrides that were given until a day end on it. */
    void passTime(Instant now) {
        if (pause != null && ended(pause.until(), now)) {
            pause = null;
        }
        if (every != null && ended(every.until(), now)) {
            every = null;
        }
        if (manual != null && ended(manual.until(), now)) {
            manual = null;
        }
    }

    private boolean ended(@Nullable LocalDate until, Instant now) {
        return until != null && !day(now).isBefore(until);
    }

    @Nullable Improvement improvement() {
        var from = baseline.value();
        return from == null || reports.none() ? null : new Improvement(from, reports.smoothed());
    }

    /** Whether a practitioner, not pain, changes the phase. */
    boolean manual() {
        if (manual != null) {
            return manual.manual();
        }
        var from = baseline.value();
        return from != null && from <= protocol.response().manualAtOrBelow().value();
    }

    /** The interval of the protocol: the variant's own on its first sessions. */
    Interval interval() {
        var variant = variant();
        return variant != null && stay.sessions < variant.sessions().value()
                ? variant.interval()
                : stay.phase.interval();
    }

    /** The variant while it applies: in its phase, before the first step down. */
    CareProtocol.@Nullable Variant variant() {
        if (start.variant() == null || everSteppedDown) {
            return null;
        }
        var variant = protocol.variants().get(start.variant());
        return variant != null && variant.phase().equals(stay.phase.code()) ? variant : null;
    }

    /** Days from the first session to the last one. */
    long dayOfCourse() {
        return firstDay == null || lastDay == null ? 0 : ChronoUnit.DAYS.between(firstDay, lastDay);
    }

    void step(
            int to,
            Step.Reason reason,
            Instant at,
            String sentence,
            boolean returned,
            List<Because> because) {
        var next = new Stay(protocol, to, returned);
        history.add(
                new Step(
                        at,
                        last == null ? null : last.id(),
                        stay.phase.code(),
                        next.phase.code(),
                        reason,
                        sentence,
                        baseline.value(),
                        reports.used(),
                        reports.none() ? null : reports.smoothed(),
                        because,
                        protocol.reference()));
        if (to > stay.index && !reports.none()) {
            exits[stay.index] = reports.smoothed();
        }
        reviews.settle(Review.Kind.STEP_DOWN);
        everSteppedDown |= to > stay.index;
        steppedSinceSession = true;
        dischargeOffered = false;
        stay = next;
    }

    /**
     * Another version of the protocol rules from here on. History, phase, baseline, reports and
     * open reviews stay; a phase that the version does not have is taken for the one in its place.
     */
    void follow(CareProtocol next, LocalDate day) {
        var kept = new double[next.phases().size()];
        Arrays.fill(kept, Double.NaN);
        for (int i = 0; i < exits.length; i++) {
            int to = next.indexOf(protocol.phases().get(i).code());
            if (to >= 0) {
                kept[to] = exits[i];
            }
        }
        int index = next.indexOf(stay.phase.code());
        int last = next.phases().size() - 1;
        stay = stay.in(next, index >= 0 ? index : Math.min(stay.index, last));
        exits = kept;
        protocol = next;
        reports.follow(next.smoothing().value());
        flareWatch.follow(next.flares());
        screening.follow(next.limits());
        dischargeOffered &= stay.last();
        followsSince = day;
    }

    void finish(Outcome how, Instant at) {
        outcome = how;
        finishedOn = day(at);
        dischargeOffered = false;
        flareWatch.dismiss();
        urgentFrom = null;
        returnPending = false;
        for (var kind : Review.Kind.values()) {
            reviews.settle(kind);
        }
    }
}
