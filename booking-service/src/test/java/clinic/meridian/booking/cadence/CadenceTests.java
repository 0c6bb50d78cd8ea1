package clinic.meridian.booking.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.PractitionerId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Days are counted from the last visit that took place, day 0. */
class CadenceTests {

    private static final LocalDate DAY_0 = LocalDate.of(2026, 12, 1);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = DAY_0.atTime(12, 0).atZone(ZONE).toInstant();

    /** Fortnightly, as in phase C2: 14 days, three either side. */
    private static final Due FORTNIGHTLY = due(14, 3);

    private static Due due(int days, int slack) {
        var target = DAY_0.plusDays(days);
        return new Due(target.minusDays(slack), target, target.plusDays(slack), days);
    }

    private static BookedVisit on(int day) {
        return on(day, false);
    }

    private static BookedVisit on(int day, boolean here) {
        var start = DAY_0.plusDays(day).atTime(10, 0).atZone(ZONE).toOffsetDateTime();
        return new BookedVisit(
                new AppointmentId("on-day-" + day),
                1,
                "follow-up",
                start,
                new PractitionerId("prac-1"),
                start.toInstant().minusSeconds(24 * 3600),
                here);
    }

    private static Map<String, Because> proposed(Due due, BookedVisit... visits) {
        return Cadence.propose(List.of(visits), due, NOW).stream()
                .collect(
                        Collectors.toMap(
                                each -> each.appointment().value(), ProposedVisit::because));
    }

    private static List<Integer> kept(Due due, int... days) {
        var visits = Arrays.stream(days).mapToObj(CadenceTests::on).collect(Collectors.toList());
        Collections.shuffle(visits);
        return Cadence.propose(visits, due, NOW).stream()
                .filter(each -> !each.freed())
                .map(each -> (int) (each.start().toLocalDate().toEpochDay() - DAY_0.toEpochDay()))
                .toList();
    }

    @Test
    void keepsEverySecondOfAWeeklyRowWhenVisitsBecomeFortnightly() {
        assertThat(kept(FORTNIGHTLY, 7, 14, 21, 28, 35, 42)).containsExactly(14, 28, 42);
    }

    @Test
    void keepsOneInFourWhenVisitsBecomeMonthly() {
        assertThat(kept(due(28, 7), 7, 14, 21, 28, 35, 42, 49, 56)).containsExactly(28, 56);
    }

    @Test
    void keepsTheVisitNearestToTheDayThatThePlanExpects() {
        assertThat(proposed(FORTNIGHTLY, on(11), on(13), on(17)))
                .containsEntry("on-day-11", Because.NEARER_VISIT)
                .containsEntry("on-day-13", Because.FITS)
                .containsEntry("on-day-17", Because.TOO_EARLY);
    }

    @Test
    void keepsTheEarlierOfTwoThatAreEquallyNear() {
        assertThat(kept(FORTNIGHTLY, 12, 16)).containsExactly(12);
    }

    @Test
    void measuresTheNextVisitFromTheOneThatIsKept() {
        // From 12, not from 14: 24 is twelve days later and inside the window of 23 to 29.
        assertThat(kept(FORTNIGHTLY, 12, 24)).containsExactly(12, 24);
        assertThat(kept(FORTNIGHTLY, 12, 22)).containsExactly(12);
    }

    @Test
    void neverGivesBackAVisitBecauseItIsLate() {
        assertThat(proposed(FORTNIGHTLY, on(20), on(50)))
                .containsEntry("on-day-20", Because.LATER)
                .containsEntry("on-day-50", Because.LATER);
    }

    @Test
    void keepsWhatIsTooCloseToBeChangedAndMeasuresFromThere() {
        assertThat(proposed(FORTNIGHTLY, on(0, true), on(1), on(7), on(14), on(15)))
                .containsEntry("on-day-0", Because.FIXED)
                .containsEntry("on-day-1", Because.FIXED)
                .containsEntry("on-day-7", Because.TOO_EARLY)
                .containsEntry("on-day-14", Because.NEARER_VISIT)
                .containsEntry("on-day-15", Because.FITS);
    }

    @Test
    void freesNothingWhenVisitsComeCloserTogether() {
        assertThat(kept(due(7, 2), 14, 28, 42)).containsExactly(14, 28, 42);
        var urgent = new Due(DAY_0.plusDays(1), DAY_0.plusDays(2), DAY_0.plusDays(4), 7);
        assertThat(kept(urgent, 7, 14, 28)).containsExactly(7, 14, 28);
    }

    @Test
    void freesNothingOfARowThatFits() {
        assertThat(kept(FORTNIGHTLY, 14, 28, 42)).containsExactly(14, 28, 42);
        assertThat(kept(FORTNIGHTLY)).isEmpty();
    }

    @Test
    void theOrderInWhichVisitsAreFoundDoesNotMatter() {
        var visits = List.of(on(35), on(7), on(28), on(14), on(21));
        var inOrder = List.of(on(7), on(14), on(21), on(28), on(35));
        assertThat(Cadence.propose(visits, FORTNIGHTLY, NOW))
                .isEqualTo(Cadence.propose(inOrder, FORTNIGHTLY, NOW));
    }
}
