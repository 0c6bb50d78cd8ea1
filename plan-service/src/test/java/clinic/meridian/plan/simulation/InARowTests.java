package clinic.meridian.plan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.plan.course.Because;
import clinic.meridian.plan.course.Course;
import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.course.Start;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

/** A protocol may ask for more than one visit in a row before visits get rarer. */
class InARowTests {

    private static final Instant DAY_0 = Instant.parse("2026-01-05T09:00:00Z");

    @Test
    void oneQualifyingVisitIsNotEnoughAndTheNextOneIs() {
        assertThat(after(6, 6, 6, 6, 3, 3).phase()).isEqualTo("C1");
        assertThat(after(6, 6, 6, 6, 3, 3, 3).phase()).isEqualTo("C2");
    }

    @Test
    void visitsBeforeTheLeastNumberCountToo() {
        assertThat(after(6, 6, 6, 3, 3, 3).phase()).isEqualTo("C2");
    }

    @Test
    void aVisitInBetweenThatDoesNotQualifyBeginsAnew() {
        assertThat(after(6, 6, 6, 3, 6, 3, 6, 3).phase()).isEqualTo("C1");
        assertThat(after(6, 6, 6, 3, 6, 3, 6, 3, 3).phase()).isEqualTo("C2");
    }

    @Test
    void aMissingReportHolds() {
        assertThat(after(6, 6, 6, 6, 3, 3, null).phase()).isEqualTo("C1");
        assertThat(after(6, 6, 6, 6, 3, 3, null, 3).phase()).isEqualTo("C2");
    }

    @Test
    void saysHowManyThereWere() {
        assertThat(after(6, 6, 6, 6, 3, 3).because())
                .extracting(Because::sentence)
                .contains("1 session of 2 in a row that allow a longer interval");
    }

    private static Standing after(@Nullable Integer... reports) {
        var sessions = new ArrayList<Session>();
        for (var report : reports) {
            int n = sessions.size();
            sessions.add(
                    new Session(
                            new AppointmentId("visit-" + n),
                            1,
                            DAY_0.plus(7L * n, ChronoUnit.DAYS),
                            ZoneOffset.UTC,
                            report,
                            0,
                            0));
        }
        var twoInARow = Rules.all().get(3).protocol();
        return Course.replay(
                twoInARow, new Start(null, 6, null), sessions, sessions.getLast().at());
    }
}
