package clinic.meridian.booking.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** A row keeps its hour by the clinic's clock, and names the weeks in which the clock changes. */
class OccurrencesTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

    private static List<OffsetDateTime> weekly(ZoneId zone, String first, int count) {
        return Occurrences.every(zone, OffsetDateTime.parse(first), 7, count);
    }

    private static void keepsTheHour(List<OffsetDateTime> starts, ZoneId zone, String hour) {
        assertThat(starts)
                .allSatisfy(
                        start -> {
                            assertThat(start.toLocalTime()).isEqualTo(LocalTime.parse(hour));
                            assertThat(start.atZoneSameInstant(zone).toOffsetDateTime())
                                    .isEqualTo(start);
                        });
    }

    @Test
    void keepsTheHourOn14March2027() {
        var starts = weekly(NEW_YORK, "2027-03-09T10:00:00-05:00", 2);
        keepsTheHour(starts, NEW_YORK, "10:00");
        assertThat(starts)
                .extracting(OffsetDateTime::toString)
                .containsExactly("2027-03-09T10:00-05:00", "2027-03-16T10:00-04:00");
        assertThat(ClockChange.within(starts, NEW_YORK))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.week()).isEqualTo("2027-03-14");
                            assertThat(change.sentence())
                                    .isEqualTo(
                                            "The clock goes forward on Sunday 14 March; the visit"
                                                    + " stays at 10:00.");
                        });
    }

    @Test
    void keepsTheHourOn7November2027() {
        var starts = weekly(NEW_YORK, "2027-11-02T17:15:00-04:00", 3);
        keepsTheHour(starts, NEW_YORK, "17:15");
        assertThat(starts.get(1)).isEqualTo(OffsetDateTime.parse("2027-11-09T17:15:00-05:00"));
        assertThat(ClockChange.within(starts, NEW_YORK))
                .extracting(ClockChange::sentence)
                .containsExactly(
                        "The clock goes back on Sunday 7 November; the visit stays at 17:15.");
    }

    @Test
    void keepsTheHourOn4April2027WhereTheClockGoesBackHalfAnHour() {
        var starts = weekly(LORD_HOWE, "2027-03-31T09:30:00+11:00", 2);
        keepsTheHour(starts, LORD_HOWE, "09:30");
        assertThat(starts.getLast()).isEqualTo(OffsetDateTime.parse("2027-04-07T09:30:00+10:30"));
        assertThat(ClockChange.within(starts, LORD_HOWE))
                .extracting(ClockChange::sentence)
                .containsExactly(
                        "The clock goes back by 30 minutes on Sunday 4 April; the visit stays at"
                                + " 09:30.");
    }

    @Test
    void keepsTheHourOn3October2027WhereTheClockGoesForwardHalfAnHour() {
        var starts = weekly(LORD_HOWE, "2027-09-29T09:30:00+10:30", 2);
        keepsTheHour(starts, LORD_HOWE, "09:30");
        assertThat(starts.getLast().getOffset().toString()).isEqualTo("+11:00");
        assertThat(ClockChange.within(starts, LORD_HOWE))
                .extracting(ClockChange::sentence)
                .containsExactly(
                        "The clock goes forward by 30 minutes on Sunday 3 October; the visit stays"
                                + " at 09:30.");
    }

    @Test
    void namesBothChangesOfARowThatSpansThem() {
        var starts =
                Occurrences.every(
                        NEW_YORK, OffsetDateTime.parse("2027-03-09T10:00:00-05:00"), 56, 6);
        keepsTheHour(starts, NEW_YORK, "10:00");
        assertThat(ClockChange.within(starts, NEW_YORK))
                .extracting(change -> change.week().toString())
                .containsExactly("2027-03-14", "2027-11-07");
    }

    @Test
    void namesNoChangeBeforeTheFirstVisitOrAfterTheLast() {
        var starts = weekly(NEW_YORK, "2027-03-16T10:00:00-04:00", 30);
        assertThat(starts.getLast()).isBefore("2027-11-07T00:00:00-04:00");
        assertThat(ClockChange.within(starts, NEW_YORK)).isEmpty();
    }

    @Test
    void isLaterOnlyOnTheDayThatSkipsItsHour() {
        var starts = weekly(NEW_YORK, "2027-03-07T02:30:00-05:00", 3);
        assertThat(starts)
                .extracting(start -> start.toLocalTime().toString())
                .containsExactly("02:30", "03:30", "02:30");
    }

    @Test
    void readsTheFirstStartByTheClinicsClock() {
        assertThat(weekly(NEW_YORK, "2027-03-09T15:00:00Z", 2))
                .extracting(OffsetDateTime::toString)
                .containsExactly("2027-03-09T10:00-05:00", "2027-03-16T10:00-04:00");
    }

    @Test
    void saysThatTheHoursAreKeptWhereTheyDiffer() {
        var starts =
                List.of(
                        OffsetDateTime.parse("2027-03-09T10:00:00-05:00"),
                        OffsetDateTime.parse("2027-03-16T11:00:00-04:00"));
        assertThat(ClockChange.within(starts, NEW_YORK).getFirst().sentence())
                .endsWith("; the visits keep their hours.");
    }
}
