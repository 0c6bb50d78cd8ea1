package clinic.meridian.plan.course;

import clinic.meridian.plan.course.Standing.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Says why a plan stands where it stands, in the order in which a person would ask. */
final class Explaining {

    private Explaining() {}

    static List<Because> why(
            Progress at, Kind kind, @Nullable VisitWindow window, boolean screenDue) {
        var all = new ArrayList<Because>(6);
        if (at.last == null) {
            all.add(Because.of("no-session", "No visit has taken place yet"));
        }
        reports(at, all);
        if (kind == Kind.ACTIVE || kind == Kind.REVIEW_PAUSED) {
            phase(at, all);
        }
        followed(at, all);
        flare(at, all);
        stopped(at, kind, all);
        if (screenDue) {
            screening(at, all);
        }
        if (window != null) {
            next(at, window, all);
        }
        return List.copyOf(all);
    }

    private static void reports(Progress at, List<Because> all) {
        if (at.manual()) {
            all.add(
                    Because.of(
                                    "manual-steering",
                                    "A practitioner steers: pain was low from the start, or it was"
                                            + " set so")
                            .with("atOrBelow", at.protocol.response().manualAtOrBelow().value())
                            .marked(at.protocol.response().manualAtOrBelow().mark()));
        }
        if (at.reportMissing) {
            all.add(
                    Because.of(
                            "report-missing",
                            "The last session has no pain report, so the interval stays: ask for"
                                    + " it"));
        }
        var improvement = at.improvement();
        if (improvement != null) {
            all.add(
                    Because.of(
                                    "smoothed",
                                    Words.improvement(improvement)
                                            + ": the median of "
                                            + at.reports.used())
                            .with(
                                    "baseline",
                                    improvement.baseline(),
                                    "smoothed",
                                    improvement.smoothed())
                            .with("percent", improvement.percent())
                            .marked(at.protocol.smoothing().mark()));
        }
    }

    private static void phase(Progress at, List<Because> all) {
        var stay = at.stay;
        if (!at.history.isEmpty() && stay.sessions == 0) {
            var step = at.history.getLast();
            all.add(Because.of(step.reason().code(), step.sentence()));
            return;
        }
        if (!stay.longEnough()) {
            all.add(
                    Because.of(
                                    "min-sessions",
                                    Words.sessions(stay.sessions)
                                            + " of at least "
                                            + stay.minSessions
                                            + " in this phase")
                            .with("sessions", stay.sessions, "least", stay.minSessions)
                            .marked(stay.phase.minSessions().mark()));
        }
        var improvement = at.improvement();
        if (improvement != null && !at.manual()) {
            all.addAll(Tapering.explain(stay.phase.stepDown(), Reading.evidence(at, improvement)));
            inARow(stay, all);
        }
    }

    private static void inARow(Stay stay, List<Because> all) {
        var inARow = stay.phase.qualifyingInARow();
        if (inARow != null && !stay.last()) {
            all.add(
                    Because.of(
                                    "in-a-row",
                                    Words.sessions(stay.qualifying)
                                            + " of "
                                            + inARow.value()
                                            + " in a row that allow a longer interval")
                            .with("inARow", stay.qualifying, "least", inARow.value())
                            .marked(inARow.mark()));
        }
    }

    private static void flare(Progress at, List<Because> all) {
        var points = at.protocol.flares().points();
        if (at.flareWatch.suspected()) {
            all.add(
                    Because.of(
                                    "flare-suspected",
                                    "A report is well above the usual: a second one will tell")
                            .with("above", points.value())
                            .marked(points.mark()));
        }
        if (at.returnPending || at.urgentFrom != null) {
            all.add(
                    Because.of(
                                    "flare-confirmed",
                                    "A flare was confirmed: a visit soon, and ask the red-flag"
                                            + " questions")
                            .with("above", points.value())
                            .marked(points.mark()));
        }
    }

    private static void stopped(Progress at, Kind kind, List<Because> all) {
        switch (kind) {
            case FINISHED -> all.add(Because.of("finished", "The course has ended"));
            case LAPSED ->
                    all.add(
                            Because.of(
                                            "lapsed",
                                            "No visit for more than twelve weeks: a new screen and"
                                                    + " a new baseline on return")
                                    .with("days", at.protocol.limits().lapse().value())
                                    .marked(at.protocol.limits().lapse().mark()));
            case DISCHARGE_OFFERED ->
                    all.add(
                            Because.of(
                                    "discharge-offered",
                                    "The course can end when patient and practitioner agree"));
            case ACTIVE, ON_HOLD, REVIEW_PAUSED -> {}
        }
        if (at.pause != null) {
            var until = at.pause.until();
            all.add(
                    Because.of(
                            "paused",
                            "A practitioner paused the plan"
                                    + (until == null ? "" : " until " + until)));
        }
        for (var review : at.reviews.open()) {
            all.add(Because.of("review-" + review.kind().code(), review.sentence()));
        }
        if (at.earlyFlag && !at.everSteppedDown) {
            all.add(Because.of("early-check", "No change so far: have a look, nothing stops"));
        }
    }

    private static void followed(Progress at, List<Because> all) {
        if (at.followsSince != null) {
            all.add(
                    Because.of(
                            "migrated",
                            "Version "
                                    + at.protocol.version()
                                    + " of the protocol is followed since "
                                    + at.followsSince
                                    + "; what was decided before stays"));
        }
    }

    private static void screening(Progress at, List<Because> all) {
        if (!at.screened && at.start.modifiers().screensAtIntake()) {
            all.add(
                    Because.of(
                            "screening-due",
                            "Ask all red-flag questions before needles are used for the first"
                                    + " time"));
            return;
        }
        var limits = at.protocol.limits();
        all.add(
                Because.of("screening-due", "Ask the red-flag questions again at the next visit")
                        .with(
                                "everyVisits",
                                limits.screenVisits().value(),
                                "everyDays",
                                limits.screenDays().value())
                        .marked(limits.screenVisits().mark()));
    }

    private static void next(Progress at, VisitWindow window, List<Because> all) {
        var interval = at.interval();
        boolean set = at.every != null;
        all.add(
                Because.of(
                                set ? "interval-override" : "interval",
                                "Next visit about "
                                        + window.target()
                                        + (at.urgentFrom != null
                                                ? ", soon after the flare"
                                                : ", "
                                                        + Windows.intervalDays(at)
                                                        + " days after the last one"
                                                        + (set ? " as a practitioner set" : "")))
                        .with("intervalDays", Windows.intervalDays(at))
                        .marked(
                                at.urgentFrom != null
                                        ? at.protocol.flares().visitTarget().mark()
                                        : interval.days().mark()));
    }
}
