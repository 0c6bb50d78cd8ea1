package clinic.meridian.booking.openings;

import static clinic.meridian.booking.ElmStreet.plain;
import static clinic.meridian.booking.ElmStreet.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.Placement;
import clinic.meridian.booking.daysheet.VisitRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PatientId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rhythms two rooms allow, worked out by hand, comes out of the finder too: one practitioner,
 * a follow-up every so many minutes, rooms in turn.
 */
class StaggeringTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final int VISITS = 12;

    @ParameterizedTest(name = "care {0}, every {1}: rest {2}, rooms {3} or {4}, busy {6}")
    @CsvSource(
            textBlock =
                    """
                    # care, every, rests, rooms with turnover 5, with 10, visits an hour, busy
                    10, 20, 20 25, 2, 3, 3.0,  75
                    15, 20, 20,    3, 3, 3.0, 100
                    15, 25, 25 30, 2, 3, 2.4,  80
                    15, 30, 30,    2, 2, 2.0,  67
                    15, 35, '',    0, 0, 1.7,  57
                    20, 25, 25,    3, 3, 2.4, 100
                    20, 30, 30,    2, 3, 2.0,  83
                    20, 35, '',    0, 0, 1.7,  71
                    20, 40, '',    0, 0, 1.5,  63
                    """)
    void worksWithTheseRestsAndRooms(
            int care,
            int every,
            String rests,
            int rooms,
            int roomsWithLongTurnover,
            double visitsAnHour,
            int busyPercent) {
        var fitting =
                Stream.of(20, 25, 30)
                        .filter(rest -> roomsUsed(care, rest, 5, every) > 0)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
        assertThat(fitting).isEqualTo(rests);
        assertThat(fewestRooms(care, 5, every)).isEqualTo(rooms);
        assertThat(fewestRooms(care, 10, every)).isEqualTo(roomsWithLongTurnover);
        assertThat(60.0 / every).isCloseTo(visitsAnHour, within(0.05));
        assertThat(100.0 * (care + 5) / every).isCloseTo(busyPercent, within(0.5));
    }

    private static int fewestRooms(int care, int turnover, int every) {
        return Stream.of(20, 25, 30)
                .mapToInt(rest -> roomsUsed(care, rest, turnover, every))
                .filter(used -> used > 0)
                .min()
                .orElse(0);
    }

    /** Zero when the visits cannot follow each other at this pace. */
    private static int roomsUsed(int care, int rest, int turnover, int every) {
        var house = plain(ZoneOffset.UTC, 6, visit(care, rest, rest, turnover));
        var page = DaySheet.blank(house.id(), DAY);
        List<Placement> placed = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            switch (page.book(house, request(house, i, i * every), NOW)) {
                case Decision.Made<Appointment>(var next, _, var visit) -> {
                    page = next;
                    placed.add(visit.placement());
                }
                case Decision.Refused<Appointment> _ -> {
                    return 0;
                }
            }
        }
        return (int) placed.stream().map(Placement::room).distinct().count();
    }

    private static VisitRequest request(Clinic house, int number, int minute) {
        return new VisitRequest(
                new AppointmentId("visit-" + number),
                new PatientCard(new PatientId("patient-" + number), Set.of(), true, false),
                Wanted.of(
                        "visit",
                        DAY.atStartOfDay(house.zone()).toOffsetDateTime().plusMinutes(minute)),
                null,
                Actor.STAFF);
    }
}
