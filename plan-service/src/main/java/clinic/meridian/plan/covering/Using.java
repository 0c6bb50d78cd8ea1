package clinic.meridian.plan.covering;

import clinic.meridian.plan.course.Fact.Measured;
import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.course.Measure;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.coverage.Finding;
import clinic.meridian.plan.coverage.Usage;
import clinic.meridian.plan.coverage.UsedVisit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads off a course what a payer counts. */
final class Using {

    private Using() {}

    static Usage of(Known known, Standing standing) {
        return new Usage(
                known.onset(),
                known.region(),
                known.exclusions(),
                visits(known),
                findings(known, standing),
                known.authorisations());
    }

    private static List<UsedVisit> visits(Known known) {
        var all = new ArrayList<UsedVisit>();
        for (var session : known.facts(Session.class)) {
            all.add(
                    new UsedVisit(
                            session.id(),
                            session.at().atZone(session.zone()).toLocalDate(),
                            session.practitionerMinutes(),
                            true));
        }
        for (var booked : known.ahead()) {
            if (all.stream().noneMatch(visit -> visit.id().equals(booked.appointment()))) {
                all.add(new UsedVisit(booked.appointment(), booked.day(), 0, false));
            }
        }
        return all;
    }

    private static List<Finding> findings(Known known, Standing standing) {
        var all = new ArrayList<Finding>();
        var baseline = standing.baseline();
        var smoothed = standing.smoothed();
        for (var session : known.facts(Session.class).reversed()) {
            if (session.painBefore() != null && baseline != null && smoothed != null) {
                var day = session.at().atZone(session.zone()).toLocalDate();
                all.add(new Finding(Finding.Measure.NRS7D, day, baseline, smoothed));
                break;
            }
        }
        all.addAll(against(known, Measure.PEG, Finding.Measure.PEG));
        all.addAll(against(known, Measure.RMDQ, Finding.Measure.RMDQ));
        known.attested().stream().map(Finding::attested).forEach(all::add);
        return all;
    }

    /** Each score against the first one. */
    private static List<Finding> against(Known known, Measure told, Finding.Measure measure) {
        var all = new ArrayList<Finding>();
        @Nullable Double first = null;
        for (var score : known.facts(Measured.class)) {
            if (score.measure() == told) {
                if (first == null) {
                    first = score.score();
                } else {
                    all.add(new Finding(measure, known.day(score.at()), first, score.score()));
                }
            }
        }
        return all;
    }
}
