package clinic.meridian.booking.openings;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.DAY;
import static clinic.meridian.booking.ElmStreet.MEI;
import static clinic.meridian.booking.ElmStreet.NOW;
import static clinic.meridian.booking.ElmStreet.at;
import static clinic.meridian.booking.ElmStreet.plain;
import static clinic.meridian.booking.ElmStreet.visit;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.PlannedStage;
import clinic.meridian.booking.daysheet.VisitRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.TimeSpan;
import clinic.meridian.booking.practice.WeekHours;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PatientId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class OpeningFinderTests {

    private static final OpeningSearch ANYBODY =
            new OpeningSearch("follow-up", null, null, Actor.PATIENT);

    @Test
    void offersEveryFiveMinutesOfAnEmptyDay() {
        var openings = OpeningFinder.on(blank(), CLINIC, ANYBODY, NOW);

        assertThat(openings.getFirst().start()).isEqualTo(at("08:00"));
        assertThat(openings.get(1).start()).isEqualTo(at("08:05"));
        // 45 minutes before closing at 18:00.
        assertThat(openings.getLast().start()).isEqualTo(at("17:15"));
        assertThat(openings).hasSize(112);
    }

    @Test
    void offersNothingWhileTheHouseIsClosed() {
        var sunday = LocalDate.of(2026, 12, 6);
        assertThat(OpeningFinder.on(DaySheet.blank(CLINIC.id(), sunday), CLINIC, ANYBODY, NOW))
                .isEmpty();
    }

    @Test
    void offersOnlyThePractitionerWhoIsAskedFor() {
        var search = new OpeningSearch("initial", MEI, null, Actor.PATIENT);
        assertThat(OpeningFinder.on(blank(), CLINIC, search, NOW))
                .isNotEmpty()
                .allSatisfy(opening -> assertThat(opening.practitioner()).isEqualTo(MEI));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void everyOpeningThatIsOfferedCanBeBookedAtOnce(long seed) {
        var random = new Random(seed);
        var page = blank();
        for (int i = 0; i < 40; i++) {
            var type = CLINIC.types().get(random.nextInt(CLINIC.types().size())).name();
            var search = new OpeningSearch(type, null, null, Actor.PATIENT);
            var openings = OpeningFinder.on(page, CLINIC, search, NOW);
            if (openings.isEmpty()) {
                continue;
            }
            for (var opening : openings) {
                assertThat(booked(page, type, opening, i).appointments())
                        .hasSize(page.appointments().size() + 1);
            }
            page = booked(page, type, openings.get(random.nextInt(openings.size())), i);
            nobodyIsInTwoPlaces(page);
        }
        assertThat(page.appointments()).hasSizeGreaterThan(10);
    }

    private static void nobodyIsInTwoPlaces(DaySheet page) {
        List<Busy> busy = new ArrayList<>();
        for (Appointment visit : page.appointments()) {
            var start = visit.placement().start();
            for (PlannedStage stage : visit.placement().stages()) {
                if (stage.practitioner()) {
                    busy.add(
                            new Busy(
                                    visit.placement().practitioner().value(),
                                    start.plusMinutes(stage.from()),
                                    start.plusMinutes(stage.to())));
                }
            }
            busy.add(
                    new Busy(
                            visit.placement().room().value(), start, visit.placement().roomFree()));
        }
        for (var one : busy) {
            long atOnce =
                    busy.stream()
                            .filter(other -> other.who().equals(one.who()))
                            .filter(
                                    other ->
                                            !one.from().isBefore(other.from())
                                                    && one.from().isBefore(other.to()))
                            .count();
            assertThat(atOnce)
                    .as("%s", one)
                    .isLessThanOrEqualTo(one.who().equals("room-3") ? 3 : 1);
        }
    }

    private record Busy(String who, OffsetDateTime from, OffsetDateTime to) {}

    private static DaySheet booked(DaySheet page, String type, Opening opening, int number) {
        var request =
                new VisitRequest(
                        new AppointmentId("visit-" + number),
                        new PatientCard(new PatientId("p-" + number), Set.of(), true, false),
                        new Wanted(
                                type,
                                List.of(),
                                opening.start(),
                                opening.practitioner(),
                                opening.room()),
                        null,
                        Actor.PATIENT);
        return switch (page.book(CLINIC, request, NOW)) {
            case Decision.Made<Appointment>(var next, _, _) -> next;
            case Decision.Refused<Appointment>(var refusal) ->
                    throw new AssertionError(opening + ": " + refusal.sentence());
        };
    }

    @Test
    void skipsTheHourThatDoesNotExistOnTheNightOf14March2027() {
        var starts = starts(plain(ZoneId.of("America/New_York"), 1, visit(10, 20, 30, 5)), 3, 14);

        assertThat(starts).doesNotHaveDuplicates().isSorted();
        assertThat(starts.stream().filter(start -> start.getHour() == 2)).isEmpty();
        assertThat(starts).contains(OffsetDateTime.parse("2027-03-14T01:55:00-05:00"));
        assertThat(starts).contains(OffsetDateTime.parse("2027-03-14T03:00:00-04:00"));
    }

    @Test
    void offersTheHourThatComesTwiceOnTheNightOf7November2027Twice() {
        var starts = starts(plain(ZoneId.of("America/New_York"), 1, visit(10, 20, 30, 5)), 11, 7);

        assertThat(starts)
                .doesNotHaveDuplicates()
                .contains(OffsetDateTime.parse("2027-11-07T01:30:00-04:00"))
                .contains(OffsetDateTime.parse("2027-11-07T01:30:00-05:00"));
    }

    @Test
    void knowsThatLordHoweGainsHalfAnHourOn4April2027() {
        var starts = starts(plain(ZoneId.of("Australia/Lord_Howe"), 1, visit(10, 20, 30, 5)), 4, 4);

        assertThat(starts)
                .doesNotHaveDuplicates()
                .contains(OffsetDateTime.parse("2027-04-04T01:45:00+11:00"))
                .contains(OffsetDateTime.parse("2027-04-04T01:45:00+10:30"));
    }

    @Test
    void staysShutWhenItsOnlyHourIsSkippedByTheClock() {
        var night = new TimeSpan(LocalTime.of(2, 30), LocalTime.of(3, 10));
        var sundays = new WeekHours(Map.of(DayOfWeek.SUNDAY, List.of(night)));
        var house = plain(ZoneId.of("America/New_York"), sundays, 1, visit(10, 20, 30, 5));

        assertThat(starts(house, 3, 14)).isEmpty();
    }

    private static List<OffsetDateTime> starts(Clinic house, int month, int day) {
        var page = DaySheet.blank(house.id(), LocalDate.of(2027, month, day));
        var search = new OpeningSearch("visit", null, null, Actor.STAFF);
        return OpeningFinder.on(page, house, search, NOW).stream().map(Opening::start).toList();
    }

    private static DaySheet blank() {
        return DaySheet.blank(CLINIC.id(), DAY);
    }
}
