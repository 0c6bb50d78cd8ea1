package clinic.meridian.plan.simulation;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.PainReportId;
import clinic.meridian.plan.course.CheckIn;
import clinic.meridian.plan.course.Course;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Fact.Decision;
import clinic.meridian.plan.course.Fact.ReviewClosed;
import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.course.Review;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.course.Start;
import clinic.meridian.plan.course.Step;
import clinic.meridian.plan.protocol.CareProtocol;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * One patient's year: comes on the day that the plan asks for, answers each check-in, and meets a
 * practitioner who goes on at every review but the gate, where the course ends. The plan is the
 * real replay of all facts so far, after each of them.
 */
final class Walk {

    private static final Instant FIRST_VISIT = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final CareProtocol protocol;
    private final VirtualPatient patient;
    private final double noise;
    private final Start start;
    private final List<Fact> facts = new ArrayList<>(96);
    private Standing standing;
    private int visits;
    private int steppedDownAt;

    private Walk(CareProtocol protocol, VirtualPatient patient, double noise) {
        this.protocol = protocol;
        this.patient = patient;
        this.noise = noise;
        this.start = new Start(null, patient.reportAtIntake(noise), null);
        this.standing = Course.replay(protocol, start, facts, FIRST_VISIT);
    }

    static Year of(CareProtocol protocol, VirtualPatient patient, double noise) {
        return new Walk(protocol, patient, noise).year();
    }

    private Year year() {
        int day = 0;
        while (day < VirtualPatient.DAYS) {
            visit(day);
            closeReviews(day);
            if (standing.kind() == Standing.Kind.FINISHED) {
                break;
            }
            day = answerUntilNextVisit(day);
        }
        return reckon();
    }

    private void visit(int day) {
        visits++;
        tell(
                new Session(
                        new AppointmentId("visit-" + visits),
                        1,
                        at(day),
                        ZoneOffset.UTC,
                        patient.report(day, noise),
                        0,
                        0));
        if (steppedDownAt == 0 && standing.history().stream().anyMatch(Walk::isTaper)) {
            steppedDownAt = visits;
        }
    }

    private void closeReviews(int day) {
        for (var review : standing.reviews()) {
            if (review.effect() != Review.Effect.INFORMS) {
                var decision =
                        review.kind() == Review.Kind.GATE ? Decision.STOP : Decision.CONTINUE;
                tell(
                        new ReviewClosed(
                                "closed-" + review.id(),
                                at(day).plus(HOUR),
                                "simulated",
                                "",
                                review.id(),
                                decision));
            }
        }
    }

    /** Each check-in is answered in the middle of the time in which it is asked. */
    private int answerUntilNextVisit(int day) {
        var told = at(day);
        while (true) {
            int next = Math.max(nextVisit(), dayOf(told) + 1);
            var asked = standing.checkIn();
            if (asked == null || !asked.notBefore().isAfter(told)) {
                return next;
            }
            told = middle(asked);
            if (!told.isBefore(at(next)) || dayOf(told) >= VirtualPatient.DAYS) {
                return next;
            }
            tell(
                    new Fact.PainReport(
                            new PainReportId("report-" + facts.size()),
                            told,
                            patient.report(dayOf(told), noise),
                            false));
        }
    }

    private int nextVisit() {
        var window = standing.nextVisit();
        if (window == null) {
            throw new IllegalStateException("no visit is due in a " + standing.kind() + " course");
        }
        return dayOf(window.target().atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    private void tell(Fact fact) {
        facts.add(fact);
        standing = Course.replay(protocol, start, facts, fact.at());
    }

    private Year reckon() {
        var ups =
                standing.history().stream()
                        .filter(step -> step.reason() == Step.Reason.FLARE)
                        .toList();
        return new Year(
                visits,
                ups.size(),
                (int) ups.stream().filter(step -> !patient.flaresUp(dayOf(step.at()))).count(),
                standing.kind() == Standing.Kind.FINISHED,
                steppedDownAt,
                patient.responds(),
                patient.staysAsBefore());
    }

    private static boolean isTaper(Step step) {
        return step.reason() == Step.Reason.TAPER;
    }

    private static Instant middle(CheckIn asked) {
        return asked.notBefore()
                .plus(Duration.between(asked.notBefore(), asked.notAfter()).dividedBy(2));
    }

    private static Instant at(int day) {
        return FIRST_VISIT.plus(day, ChronoUnit.DAYS);
    }

    private static int dayOf(Instant at) {
        return Math.toIntExact(
                ChronoUnit.DAYS.between(FIRST_VISIT.truncatedTo(ChronoUnit.DAYS), at));
    }
}
