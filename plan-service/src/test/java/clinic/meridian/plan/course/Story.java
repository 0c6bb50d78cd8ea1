package clinic.meridian.plan.course;

import static java.util.Objects.requireNonNull;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.PainReportId;
import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.protocol.CareProtocol;
import clinic.meridian.plan.protocol.ShippedProtocols;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Tells a course visit by visit. Each visit is on the day that the plan asks for. */
final class Story {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final LocalDate DAY_0 = LocalDate.of(2026, 1, 12);

    final List<Fact> facts = new ArrayList<>();
    private final CareProtocol protocol;
    private final Start start;
    private LocalDate day = DAY_0;
    private int number;

    private Story(CareProtocol protocol, Start start) {
        this.protocol = protocol;
        this.start = start;
    }

    static Story chronic(int baseline) {
        return of("chronic-back-pain/1", new Start(DAY_0.minusDays(100), baseline, null));
    }

    static Story of(String protocol, Start start) {
        return new Story(ShippedProtocols.find(protocol), start);
    }

    /** The next visits, with these reports; null is a missing one. */
    @CanIgnoreReturnValue
    Story visits(@Nullable Integer... reports) {
        for (var report : reports) {
            visit(report, 0);
        }
        return this;
    }

    @CanIgnoreReturnValue
    Story visitWithReaction(int painBefore, int severity) {
        return visit(painBefore, severity);
    }

    /** Days pass before the next visit, which then is on that day. */
    @CanIgnoreReturnValue
    Story visitAfter(int days, @Nullable Integer report) {
        day = day.plusDays(days);
        return add(report, 0);
    }

    @CanIgnoreReturnValue
    private Story visit(@Nullable Integer report, int reaction) {
        var standing = standing();
        if (number > 0) {
            day =
                    standing.nextVisit() == null
                            ? day.plusDays(standing.intervalDays())
                            : standing.nextVisit().target();
        }
        return add(report, reaction);
    }

    @CanIgnoreReturnValue
    private Story add(@Nullable Integer report, int reaction) {
        number++;
        return tell(new Session(appointment(number), 1, instant(day), ZONE, report, reaction, 20));
    }

    /** Pain between visits, so many hours after the last one began. */
    @CanIgnoreReturnValue
    Story report(int hoursAfterVisit, int score) {
        return report(hoursAfterVisit, score, false);
    }

    @CanIgnoreReturnValue
    Story report(int hoursAfterVisit, int score, boolean flare) {
        var at = instant(day).plus(Duration.ofHours(hoursAfterVisit));
        var id = new PainReportId("report-" + facts.size());
        return tell(new Fact.PainReport(id, at, score, flare));
    }

    @CanIgnoreReturnValue
    Story missed(int daysAfterVisit) {
        var id = new AppointmentId("missed-" + facts.size());
        return tell(new Fact.Missed(id, 1, instant(day.plusDays(daysAfterVisit))));
    }

    @CanIgnoreReturnValue
    Story override(Change change) {
        var at = instant(day).plus(Duration.ofHours(1));
        return tell(new Fact.Override("override-" + facts.size(), at, "prac-1", "asked", change));
    }

    @CanIgnoreReturnValue
    Story close(String review, Fact.Decision decision) {
        var at = instant(day).plus(Duration.ofHours(2));
        return tell(new Fact.ReviewClosed("closed-" + review, at, "prac-1", "", review, decision));
    }

    @CanIgnoreReturnValue
    Story correct(String target, @Nullable Integer score) {
        var at = instant(day).plus(Duration.ofHours(3));
        return tell(
                new Fact.Correction(
                        "correction-" + facts.size(),
                        at,
                        "prac-1",
                        "typo",
                        target,
                        score == null ? null : Double.valueOf(score)));
    }

    /** The red-flag questions were asked after the last visit. */
    @CanIgnoreReturnValue
    Story screened() {
        var at = instant(day).plus(Duration.ofHours(4));
        return tell(new Fact.Screening("screening-" + facts.size(), at, "prac-1"));
    }

    @CanIgnoreReturnValue
    Story tell(Fact fact) {
        facts.add(fact);
        return this;
    }

    Standing standing() {
        return standingOn(day);
    }

    Standing standingOn(LocalDate today) {
        return replay(facts, today);
    }

    Standing standingAfter(int days) {
        return standingOn(day.plusDays(days));
    }

    Standing replay(List<Fact> told, LocalDate today) {
        return Course.replay(protocol, start, told, instant(today).plus(Duration.ofHours(8)));
    }

    Course begin() {
        return Course.begin(protocol, start);
    }

    VisitWindow window() {
        return windowAfter(0);
    }

    VisitWindow windowAfter(int days) {
        return requireNonNull(standingAfter(days).nextVisit());
    }

    CheckIn checkIn() {
        return requireNonNull(standing().checkIn());
    }

    /** Days since the first visit on which visits took place. */
    List<Long> days() {
        return facts.stream()
                .filter(Session.class::isInstance)
                .map(fact -> ChronoUnit.DAYS.between(DAY_0, fact.at().atZone(ZONE).toLocalDate()))
                .toList();
    }

    LocalDate day() {
        return day;
    }

    static AppointmentId appointment(int number) {
        return new AppointmentId("visit-" + number);
    }

    static Instant instant(LocalDate day) {
        return day.atTime(9, 0).atZone(ZONE).toInstant();
    }
}
