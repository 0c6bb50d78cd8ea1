package clinic.meridian.plan.planning;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PainReportId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;
import clinic.meridian.events.Visit;
import clinic.meridian.plan.condition.Modifiers;
import clinic.meridian.plan.course.Change;
import clinic.meridian.plan.course.Course;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.protocol.CareProtocol;
import clinic.meridian.plan.protocol.ShippedProtocols;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Tells a patient's plan visit by visit, each on the day that the plan asks for. */
public final class PlanStory {

    public static final LocalDate DAY_0 = LocalDate.of(2026, 1, 12);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final CareProtocol protocol;
    private PlanFile file;
    private LocalDate day = DAY_0;
    private int visits;

    private PlanStory(String protocol, int intake, @Nullable String variant) {
        this.protocol = ShippedProtocols.find(protocol);
        this.file =
                PlanFile.empty(new PlanId("plan-1"))
                        .begunWith(
                                new Beginning(
                                        this.protocol.reference(),
                                        variant,
                                        DAY_0.minusDays(20),
                                        intake,
                                        "sciatica",
                                        "lower",
                                        "medicare-ncd-30.3.3",
                                        List.of(),
                                        "prac-1",
                                        instant(DAY_0.minusDays(2)),
                                        List.of()))
                        .knows(visit(DAY_0, 1), true);
    }

    public static PlanStory of(String protocol, int intake) {
        return new PlanStory(protocol, intake, null);
    }

    public static PlanStory of(String protocol, int intake, String variant) {
        return new PlanStory(protocol, intake, variant);
    }

    /** The next visits, with these reports; null is a missing one. */
    @CanIgnoreReturnValue
    public PlanStory visits(@Nullable Integer... reports) {
        for (var report : reports) {
            var standing = plan().standing();
            if (visits++ > 0) {
                var next = standing.nextVisit();
                day = next == null ? day.plusDays(standing.intervalDays()) : next.target();
            }
            var visit = visit(day, 2);
            file = file.knows(visit, false);
            tell(new Fact.Session(visit.appointment(), 2, instant(day), ZONE, report, 0, 20));
        }
        return this;
    }

    /** Pain between visits, so many hours after the last one. */
    @CanIgnoreReturnValue
    public PlanStory report(int hours, int score) {
        var id = new PainReportId("report-" + file.facts().size());
        return tell(
                new Fact.PainReport(id, instant(day).plus(Duration.ofHours(hours)), score, false));
    }

    @CanIgnoreReturnValue
    public PlanStory books(LocalDate on) {
        file = file.knows(visit(on, 1), true);
        return this;
    }

    @CanIgnoreReturnValue
    public PlanStory override(Change change) {
        var at = instant(day).plus(Duration.ofHours(1));
        return tell(
                new Fact.Override(
                        "override-" + file.facts().size(), at, "prac-1", "asked", change));
    }

    @CanIgnoreReturnValue
    public PlanStory tell(Fact fact) {
        file = file.and(fact);
        return this;
    }

    /** As it stands in the evening of the last visit. */
    public Plan plan() {
        return planAt(now());
    }

    public Plan planAt(Instant now) {
        var beginning = Objects.requireNonNull(file.beginning());
        var standing = Course.replay(protocol, beginning.start(Modifiers.NONE), file.told(), now);
        return new Plan(
                new PatientId("rosa"), file, beginning, protocol, Modifiers.NONE, standing, null);
    }

    public Instant now() {
        return instant(day).plus(Duration.ofHours(8));
    }

    public LocalDate day() {
        return day;
    }

    private static Instant instant(LocalDate day) {
        return day.atTime(9, 0).atZone(ZONE).toInstant();
    }

    private static Visit visit(LocalDate day, long version) {
        var start = instant(day).atZone(ZONE).toOffsetDateTime();
        return new Visit(
                new AppointmentId("visit-" + day),
                new ClinicId("elm-street"),
                new PatientId("rosa"),
                version,
                0,
                "follow-up",
                start,
                start.plusMinutes(45),
                ZONE,
                new PractitionerId("prac-1"),
                new RoomId("room-1"),
                instant(day.minusDays(5)));
    }
}
