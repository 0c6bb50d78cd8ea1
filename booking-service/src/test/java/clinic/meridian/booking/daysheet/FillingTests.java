package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.DAY;
import static clinic.meridian.booking.ElmStreet.NOW;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.at;
import static clinic.meridian.booking.ElmStreet.plain;
import static clinic.meridian.booking.ElmStreet.visit;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.practice.TimeSpan;
import clinic.meridian.booking.practice.WeekHours;
import clinic.meridian.events.BookingEvent.HoldKind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** How many further visits a day has room for. */
class FillingTests {

    /** Open from nine to twelve on the Tuesday; a visit takes a room for forty minutes. */
    private static Page morning(int rooms) {
        var hours = List.of(new TimeSpan(LocalTime.of(9, 0), LocalTime.NOON));
        var open = new WeekHours(Map.of(DAY.getDayOfWeek(), hours));
        return new Page(plain(CLINIC.zone(), open, rooms, visit(10, 20, 30, 5)), DAY);
    }

    private static List<String> starts(Page page, Instant now) {
        return Filling.of(page.sheet, page.house, "visit", now).stream()
                .map(place -> place.start().toLocalTime().toString())
                .toList();
    }

    @Test
    void placesOneVisitAfterTheOtherInASingleRoom() {
        assertThat(starts(morning(1), NOW)).containsExactly("09:00", "09:40", "10:20", "11:00");
    }

    @Test
    void treatsInTheSecondRoomWhileAPatientRestsInTheFirst() {
        assertThat(starts(morning(2), NOW))
                .containsExactly("09:00", "09:10", "09:45", "09:55", "10:30", "10:40", "11:15");
    }

    @Test
    void countsNoTimeThatHasPassed() {
        assertThat(starts(morning(1), at("10:23").toInstant())).containsExactly("10:25", "11:05");
    }

    @Test
    void leavesTheTimeOfWhatIsBookedAndOfWhatIsKept() {
        var page = morning(1);
        var booked = page.made(page.book(ROSA, "visit", at("09:40")));
        var kept = page.made(page.hold("visit", at("11:00"), HoldKind.FORM));

        assertThat(booked.placement().start()).isEqualTo(at("09:40"));
        assertThat(starts(page, NOW)).containsExactly("09:00", "10:20");
        assertThat(starts(page, kept.expiresAt().plus(Duration.ofMinutes(1))))
                .containsExactly("09:00", "10:20", "11:00");
    }

    @Test
    void hasNoRoomWhenTheHouseIsClosedOrTheBookIsNotOpenYet() {
        var christmas = LocalDate.of(2026, 12, 25);
        var beyond = LocalDate.of(2027, 2, 24);
        for (var date : List.of(christmas, beyond)) {
            assertThat(Filling.of(DaySheet.blank(CLINIC.id(), date), CLINIC, "follow-up", NOW))
                    .isEmpty();
        }
    }
}
