package clinic.meridian.booking.openings;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.DAY;
import static clinic.meridian.booking.ElmStreet.JONAS;
import static clinic.meridian.booking.ElmStreet.MEI;
import static clinic.meridian.booking.ElmStreet.NOW;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.WILLOW;
import static clinic.meridian.booking.ElmStreet.at;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.Placement;
import clinic.meridian.booking.daysheet.VisitRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.openings.OpeningSearch.Order;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The patient's own practitioner and hour come first, then what leaves no useless gap. */
class OpeningOrderTests {

    private static List<Opening> best(DaySheet page, String type, @Nullable Usual usual) {
        var search = new OpeningSearch(type, List.of(), null, null, usual, Order.BEST, Actor.STAFF);
        return OpeningFinder.on(page, CLINIC, search, NOW).stream()
                .sorted(OpeningOrder.of(search))
                .toList();
    }

    private static DaySheet withVisit(String type, String start, PractitionerId practitioner) {
        var request =
                new VisitRequest(
                        new AppointmentId("visit"),
                        new PatientCard(ROSA, Set.of(), true, false),
                        Wanted.of(type, at(start)).with(practitioner),
                        null,
                        Actor.STAFF);
        return switch (DaySheet.blank(CLINIC.id(), DAY).book(CLINIC, request, NOW)) {
            case Decision.Made<Appointment>(var next, _, _) -> next;
            case Decision.Refused<Appointment>(var refusal) ->
                    throw new AssertionError(refusal.sentence());
        };
    }

    @Test
    void putsTheUsualPractitionerAtTheUsualHourFirst() {
        var usual = new Usual(JONAS, LocalTime.of(10, 0));
        var found = best(DaySheet.blank(CLINIC.id(), DAY), "follow-up", usual);

        assertThat(found.getFirst().practitioner()).isEqualTo(JONAS);
        assertThat(found.getFirst().start()).isEqualTo(at("10:00"));
        assertThat(found.getFirst().usual()).isTrue();
    }

    @Test
    void offersSomebodyElseOnlyWhereTheUsualPractitionerIsBusy() {
        var page = withVisit("initial", "09:00", JONAS);
        var found = best(page, "follow-up", new Usual(JONAS, LocalTime.of(9, 0)));

        assertThat(found)
                .filteredOn(each -> each.start().equals(at("09:00")))
                .extracting(Opening::practitioner)
                .containsExactly(MEI);
        assertThat(found.getLast().practitioner()).isEqualTo(MEI);
    }

    @Test
    void leavesNoGapInWhichNobodyCanBeTreated() {
        var page = withVisit("consultation", "08:15", MEI);
        var search =
                new OpeningSearch(
                        "consultation", List.of(), MEI, null, null, Order.BEST, Actor.STAFF);
        var found = OpeningFinder.on(page, CLINIC, search, NOW);

        assertThat(found)
                .filteredOn(each -> each.start().equals(at("08:40")))
                .extracting(Opening::gapMinutes)
                .containsExactly(5);
        assertThat(found)
                .filteredOn(each -> each.start().equals(at("08:35")))
                .extracting(Opening::gapMinutes)
                .containsExactly(0);
        assertThat(found.stream().sorted(OpeningOrder.of(search)).findFirst().orElseThrow().start())
                .isEqualTo(at("08:35"));
    }

    @Test
    void tellsTheStartByThePatientsClockToo() {
        var opening = best(DaySheet.blank(CLINIC.id(), DAY), "follow-up", null).getFirst();

        var seen = opening.seenFrom(ZoneId.of("Australia/Lord_Howe"));

        assertThat(seen.start()).isEqualTo(opening.start());
        assertThat(String.valueOf(seen.there())).isEqualTo("2026-12-02T00:00+11:00");
    }

    @Test
    void knowsTheHabitOfTheLastVisits() {
        var visits =
                List.of(
                        visit(MEI, "10:00", 21),
                        visit(MEI, "10:00", 14),
                        visit(JONAS, "11:00", 7),
                        visit(MEI, "10:30", 1));

        assertThat(Usual.of(visits)).contains(new Usual(MEI, LocalTime.of(10, 30)));
        assertThat(Usual.of(List.of())).isEmpty();
    }

    private static Placement visit(PractitionerId who, String time, int daysAgo) {
        return new Placement(at(DAY.minusDays(daysAgo), time), who, WILLOW, List.of());
    }
}
