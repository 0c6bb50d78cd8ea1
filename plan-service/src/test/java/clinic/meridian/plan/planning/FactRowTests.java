package clinic.meridian.plan.planning;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Urgency;
import clinic.meridian.events.PainReportId;
import clinic.meridian.plan.course.Change;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Measure;
import clinic.meridian.plan.course.Outcome;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

class FactRowTests {

    private static final Instant AT = Instant.parse("2026-01-12T14:00:00Z");
    private static final AppointmentId VISIT = new AppointmentId("visit-1");

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactComesBackAsItWasStored(Fact fact) {
        assertThat(FactRow.of(fact).fact()).isEqualTo(fact);
    }

    static Stream<Fact> facts() {
        var zone = ZoneId.of("America/New_York");
        var overrides =
                changes().map(change -> new Fact.Override("o", AT, "prac-1", "asked", change));
        return Stream.concat(
                Stream.of(
                        new Fact.Session(VISIT, 3, AT, zone, 6, 0, 20),
                        new Fact.Session(VISIT, 3, AT, zone, null, 3, 0),
                        new Fact.Missed(VISIT, 2, AT),
                        new Fact.RedFlag("event-1", AT, Urgency.SOON),
                        new Fact.Screening("s", AT, "prac-1"),
                        new Fact.Measured("m", AT, Measure.PEG, 5.3, VISIT),
                        new Fact.Measured("m", AT, Measure.ODI, 40, null),
                        new Fact.PainReport(new PainReportId("r"), AT, 4, false),
                        new Fact.PainReport(new PainReportId("r"), AT, 4, true),
                        new Fact.Correction("c", AT, "prac-1", "typo", "visit-1", 4.0),
                        new Fact.Correction("c", AT, "prac-1", "undone", "o", null),
                        new Fact.ReviewClosed(
                                "x", AT, "prac-1", "", "gate-12", Fact.Decision.STEP_DOWN)),
                overrides);
    }

    private static Stream<Change> changes() {
        return Stream.<Change>of(
                new Change.ToPhase("C2"),
                new Change.EveryDays(10, LocalDate.of(2026, 2, 1)),
                new Change.EveryDays(10, null),
                new Change.Pause(null),
                new Change.MinSessions(3),
                new Change.Manual(true, null),
                new Change.Baseline(7),
                new Change.Flare(false),
                new Change.Finish(Outcome.STOPPED));
    }
}
