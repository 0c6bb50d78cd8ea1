package clinic.meridian.plan.course;

import clinic.meridian.plan.course.Fact.Correction;
import clinic.meridian.plan.course.Fact.Measured;
import clinic.meridian.plan.course.Fact.Missed;
import clinic.meridian.plan.course.Fact.Override;
import clinic.meridian.plan.course.Fact.PainReport;
import clinic.meridian.plan.course.Fact.RedFlag;
import clinic.meridian.plan.course.Fact.ReviewClosed;
import clinic.meridian.plan.course.Fact.Screening;
import clinic.meridian.plan.course.Fact.Session;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/** Brings facts into the one order that they are replayed in: once each, corrected, by time. */
public final class Timeline {

    private static final Comparator<Fact> BY_TIME =
            Comparator.comparing(Fact::at).thenComparingInt(Timeline::rank).thenComparing(Fact::id);

    /** Among facts of one id: a session outweighs a miss, then the newest telling counts. */
    private static final Comparator<Fact> BY_WEIGHT =
            Comparator.<Fact>comparingInt(fact -> fact instanceof Missed ? 0 : 1)
                    .thenComparingLong(Fact::version)
                    .thenComparing(Fact::at)
                    .thenComparing(Fact::toString);

    private Timeline() {}

    /** What counts, oldest first. */
    public static List<Fact> of(Collection<? extends Fact> facts) {
        var once = LinkedHashMap.<String, Fact>newLinkedHashMap(facts.size());
        var corrections = new HashMap<String, Correction>();
        for (Fact fact : facts) {
            if (fact instanceof Correction correction) {
                corrections.merge(correction.target(), correction, Timeline::weightier);
            } else {
                once.merge(fact.id(), fact, Timeline::weightier);
            }
        }
        var ordered = new ArrayList<Fact>(once.size());
        for (var fact : once.values()) {
            var correction = corrections.get(fact.id());
            var truth = correction == null ? fact : corrected(fact, correction);
            if (truth != null) {
                ordered.add(truth);
            }
        }
        ordered.sort(BY_TIME);
        return ordered;
    }

    private static <F extends Fact> F weightier(F one, F other) {
        return one.equals(other) || BY_WEIGHT.compare(one, other) > 0 ? one : other;
    }

    private static @Nullable Fact corrected(Fact fact, Correction correction) {
        var score = correction.score();
        return switch (fact) {
            case Session s ->
                    new Session(
                            s.appointment(),
                            s.version(),
                            s.at(),
                            s.zone(),
                            score == null ? null : score.intValue(),
                            s.reaction(),
                            s.practitionerMinutes());
            case PainReport r ->
                    score == null
                            ? null
                            : new PainReport(r.report(), r.at(), score.intValue(), r.flare());
            case Measured m ->
                    score == null
                            ? null
                            : new Measured(m.id(), m.at(), m.measure(), score, m.session());
            case Missed _, RedFlag _, Screening _, Override _, ReviewClosed _, Correction _ -> null;
        };
    }

    private static int rank(Fact fact) {
        return switch (fact) {
            case Session _ -> 0;
            case Missed _ -> 1;
            case PainReport _ -> 2;
            case Measured _ -> 3;
            case Screening _ -> 4;
            case RedFlag _ -> 5;
            case ReviewClosed _ -> 6;
            case Override _ -> 7;
            case Correction _ -> 8;
        };
    }
}
