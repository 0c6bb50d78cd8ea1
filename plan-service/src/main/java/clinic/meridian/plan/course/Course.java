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
import clinic.meridian.plan.protocol.CareProtocol;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A patient's course through a protocol. */
public final class Course {

    private final Progress progress;
    private final SessionRules sessions;
    private final FlareRules flares;
    private final ReviewRules reviews;
    private final OverrideRules overrides;

    private Course(
            CareProtocol protocol, Function<String, Optional<CareProtocol>> versions, Start start) {
        progress = new Progress(protocol, start);
        reviews = new ReviewRules(progress);
        flares = new FlareRules(progress);
        sessions = new SessionRules(progress, flares, reviews);
        overrides = new OverrideRules(progress, flares, versions);
    }

    /**
     * Replays a course. The same facts in any order, with duplicates, give an equal standing; a
     * report that comes late or is corrected changes what is suggested next, never a booked visit.
     *
     * @param now what time alone brings about, such as a lapse, is reckoned up to here
     */
    public static Standing replay(
            CareProtocol protocol, Start start, Collection<? extends Fact> facts, Instant now) {
        var course = begin(protocol, start);
        course.take(facts);
        return course.standing(now);
    }

    /**
     * Replays a course that may have gone over to another version of its protocol.
     *
     * @param protocol the one that the course began with
     * @param versions protocols by reference
     */
    public static Standing replay(
            CareProtocol protocol,
            Function<String, Optional<CareProtocol>> versions,
            Start start,
            Collection<? extends Fact> facts,
            Instant now) {
        var course = new Course(protocol, versions, start);
        course.take(facts);
        return course.standing(now);
    }

    /** What happened: once each, corrected, in the order in which it took effect. */
    public static List<Fact> timeline(Collection<? extends Fact> facts) {
        return List.copyOf(Timeline.of(facts));
    }

    /** A course in which nothing has happened yet. */
    static Course begin(CareProtocol protocol, Start start) {
        return new Course(protocol, _ -> Optional.empty(), start);
    }

    /** Goes on. None of these facts may lie before one that was taken earlier, or correct it. */
    void take(Collection<? extends Fact> facts) {
        for (var fact : Timeline.of(facts)) {
            take(fact);
        }
    }

    /**
     * Where the course stands.
     *
     * @param now not before the standing asked for last
     */
    Standing standing(Instant now) {
        return Reading.of(progress, now);
    }

    private void take(Fact fact) {
        progress.passTime(fact.at());
        switch (fact) {
            case Session session -> sessions.take(session);
            case PainReport report -> flares.between(report);
            case Missed missed -> reviews.missed(missed);
            case RedFlag flag -> {
                progress.screened = true;
                reviews.redFlag(flag);
            }
            case Screening screening -> {
                progress.screened = true;
                progress.screening.asked(progress.day(screening.at()));
            }
            case ReviewClosed closing -> reviews.close(closing);
            case Override override -> overrides.take(override);
            case Measured _ -> {
                // steers nothing
            }
            case Correction _ -> {
                // applied before the replay
            }
        }
    }
}
