package clinic.meridian.booking.openings;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.DAY;
import static clinic.meridian.booking.ElmStreet.NOW;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.TOM;
import static clinic.meridian.booking.ElmStreet.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.VisitRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.openings.Capacity.Week;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PatientId;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is booked and what there is room for, week by week. */
class CapacityTests {

    private static final LocalDate MONDAY = DAY.minusDays(1);

    private static List<Week> weeks(LocalDate monday, int weeks, DaySheet... written) {
        var pages =
                monday.datesUntil(monday.plusWeeks(weeks))
                        .map(
                                date ->
                                        Stream.of(written)
                                                .filter(page -> page.date().equals(date))
                                                .findFirst()
                                                .orElseGet(() -> blank(date)))
                        .toList();
        return Capacity.of(CLINIC, "follow-up", pages, NOW).weeks();
    }

    private static DaySheet blank(LocalDate date) {
        return DaySheet.blank(CLINIC.id(), date);
    }

    private static DaySheet with(DaySheet page, PatientId patient, String type, String time) {
        var request =
                new VisitRequest(
                        new AppointmentId("visit-of-" + patient),
                        PatientCard.admitted(patient),
                        Wanted.of(type, at(time)),
                        null,
                        Actor.STAFF);
        return switch (page.book(CLINIC, request, NOW)) {
            case Decision.Made<?>(var next, _, _) -> next;
            case Decision.Refused<?>(var refusal) -> throw new AssertionError(refusal.sentence());
        };
    }

    @Test
    void namesTheWeeksByTheCalendarOverTheTurnOfTheYear() {
        assertThat(weeks(LocalDate.of(2026, 12, 21), 3))
                .extracting(Week::week, Week::from)
                .containsExactly(
                        tuple("2026-W52", LocalDate.of(2026, 12, 21)),
                        tuple("2026-W53", LocalDate.of(2026, 12, 28)),
                        tuple("2027-W01", LocalDate.of(2027, 1, 4)));
    }

    @Test
    void countsEveryVisitThatStandsAndTheRoomBesideThem() {
        var free = weeks(MONDAY, 1).getFirst();
        var page = with(with(blank(DAY), ROSA, "follow-up", "09:00"), TOM, "initial", "14:00");
        var called =
                page.cancel(
                        CLINIC,
                        new AppointmentId("visit-of-tom"),
                        null,
                        "patient",
                        Actor.STAFF,
                        NOW);

        var both = weeks(MONDAY, 1, page).getFirst();

        assertThat(free.booked()).isZero();
        assertThat(both.booked()).isEqualTo(2);
        assertThat(both.free()).isLessThan(free.free());
        assertThat(called).isInstanceOf(Decision.Made.class);
        var one = weeks(MONDAY, 1, ((Decision.Made<?>) called).page()).getFirst();
        assertThat(one.booked()).isEqualTo(1);
        assertThat(one.free()).isGreaterThan(both.free());
    }

    @Test
    void hasLessRoomInAWeekWithPublicHolidays() {
        var weeks = weeks(LocalDate.of(2026, 12, 14), 2);

        assertThat(weeks.getLast().free()).isLessThan(weeks.getFirst().free());
    }

    @Test
    void findsTheMondayOfAnyDay() {
        assertThat(Capacity.monday(DAY)).isEqualTo(MONDAY);
        assertThat(Capacity.monday(MONDAY)).isEqualTo(MONDAY);
        assertThat(Capacity.monday(MONDAY.minusDays(1))).isEqualTo(MONDAY.minusWeeks(1));
    }
}
