package clinic.meridian.plan.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.ClinicId;
import clinic.meridian.plan.forecast.Forecast.Week;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class ForecastTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 23);

    @Test
    void countsOneVisitEachIntervalFromTheSuggestedDayOn() {
        var fortnightly = new Cadence("C2", List.of(), WEDNESDAY.plusDays(5), 14);

        assertThat(expected(5, fortnightly)).containsExactly(0, 1, 0, 1, 0);
    }

    @Test
    void bookedVisitsCountWhereTheyStandAndTheIntervalGoesOnAfterTheLast() {
        var booked = List.of(WEDNESDAY.plusDays(2), WEDNESDAY.plusDays(21));
        var weekly = new Cadence("C1", booked, WEDNESDAY.plusDays(1), 7);

        assertThat(expected(6, weekly)).containsExactly(1, 0, 0, 1, 1, 1);
        assertThat(forecast(6, weekly).weeks())
                .extracting(Week::booked)
                .containsExactly(1, 0, 0, 1, 0, 0);
    }

    @Test
    void aPlanThatSuggestsNothingCountsWithWhatIsBookedOnly() {
        var onHold = new Cadence("C1", List.of(WEDNESDAY.plusDays(8)), null, 7);

        assertThat(expected(4, onHold)).containsExactly(0, 1, 0, 0);
    }

    @Test
    void anOverdueVisitIsExpectedToday() {
        var overdue = new Cadence("C3", List.of(), WEDNESDAY.minusDays(10), 28);

        assertThat(expected(5, overdue)).containsExactly(1, 0, 0, 0, 1);
    }

    @Test
    void weeksAreNamedByTheIsoCalendarAndSplitByPhase() {
        var weekly = new Cadence("C1", List.of(), WEDNESDAY, 7);
        var monthly = new Cadence("C3", List.of(), WEDNESDAY, 28);

        var weeks = forecast(3, weekly, weekly, monthly).weeks();
        assertThat(weeks)
                .extracting(Week::week)
                .containsExactly("2026-W52", "2026-W53", "2027-W01");
        assertThat(weeks.getFirst().from()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(weeks)
                .extracting(Week::byPhase)
                .asList()
                .containsExactly(Map.of("C1", 2, "C3", 1), Map.of("C1", 2), Map.of("C1", 2));
    }

    private static List<Integer> expected(int weeks, Cadence... cadences) {
        return forecast(weeks, cadences).weeks().stream().map(Week::expected).toList();
    }

    private static Forecast forecast(int weeks, Cadence... cadences) {
        return Forecast.of(new ClinicId("elm-street"), List.of(cadences), WEDNESDAY, weeks);
    }
}
