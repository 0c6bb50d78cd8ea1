package clinic.meridian.plan.covering;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.plan.course.Course;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Fact.Decision;
import clinic.meridian.plan.course.Fact.ReviewClosed;
import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.course.Start;
import clinic.meridian.plan.coverage.Authorisation;
import clinic.meridian.plan.coverage.CoveragePolicy;
import clinic.meridian.plan.coverage.ShippedPolicies;
import clinic.meridian.plan.protocol.CareProtocol;
import clinic.meridian.plan.protocol.ShippedProtocols;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rosa on the chronic protocol, with a payer. */
final class Insured {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final LocalDate DAY_0 = LocalDate.of(2026, 1, 12);

    private final CoveragePolicy policy;
    private final CareProtocol protocol = ShippedProtocols.find("chronic-back-pain/1");
    private final List<Fact> facts = new ArrayList<>();
    private final List<Booked> booked = new ArrayList<>();
    private final List<LocalDate> attested = new ArrayList<>();
    private final List<Authorisation> authorisations = new ArrayList<>();
    private LocalDate today = DAY_0;
    private int visits;

    Insured(String policy) {
        this.policy = ShippedPolicies.find(policy);
    }

    static LocalDate day(int number) {
        return DAY_0.plusDays(number);
    }

    @CanIgnoreReturnValue
    Insured came(int onDay, int pain) {
        today = day(onDay);
        facts.add(
                new Session(
                        new AppointmentId("visit-" + ++visits), 1, at(today), ZONE, pain, 0, 20));
        return this;
    }

    /** Every week from that day on. */
    @CanIgnoreReturnValue
    Insured cameWeekly(int fromDay, int... pains) {
        for (int i = 0; i < pains.length; i++) {
            came(fromDay + 7 * i, pains[i]);
        }
        return this;
    }

    @CanIgnoreReturnValue
    Insured closes(String review) {
        facts.add(
                new ReviewClosed(
                        "closed-" + review,
                        at(today).plusSeconds(60),
                        "mei",
                        "talked",
                        review,
                        Decision.CONTINUE));
        return this;
    }

    @CanIgnoreReturnValue
    Insured booked(int... days) {
        for (int on : days) {
            booked.add(new Booked("booked-" + on, day(on)));
        }
        return this;
    }

    @CanIgnoreReturnValue
    Insured attested(int onDay) {
        attested.add(day(onDay));
        return this;
    }

    @CanIgnoreReturnValue
    Insured authorised(int from, int to, int times) {
        authorisations.add(new Authorisation("A-" + from, day(from), day(to), times));
        return this;
    }

    @CanIgnoreReturnValue
    Insured today(int number) {
        today = day(number);
        return this;
    }

    Covered covered() {
        var now = at(today).plusSeconds(3600);
        var start = new Start(DAY_0.minusDays(100), 6, null);
        var course = Course.replay(protocol, start, facts, now);
        var phase = protocol.phases().get(protocol.indexOf(course.phase()));
        var known =
                new Known(
                        DAY_0.minusDays(100),
                        "lower",
                        Set.of(),
                        Course.timeline(facts),
                        booked,
                        attested,
                        authorisations,
                        at(DAY_0),
                        ZONE,
                        now);
        return Covered.of(policy, known, course, phase.goal().equals("prevention"));
    }

    static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(ZONE).toInstant();
    }
}
