package clinic.meridian.booking.openings;

import clinic.meridian.booking.ElmStreet;
import clinic.meridian.booking.practice.AppointmentType;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Practitioner;
import clinic.meridian.booking.practice.Stage;
import clinic.meridian.booking.practice.TimeOff;
import clinic.meridian.booking.practice.TimeSpan;
import clinic.meridian.booking.practice.TreatmentRoom;
import clinic.meridian.booking.practice.WeekHours;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Clinics as nobody would dream them up, each with the day that is looked at. */
final class AnyPractice {

    /** A clinic and one of its days. */
    record Practice(Clinic house, LocalDate day) {
        @Override
        public String toString() {
            return "%s on %s, open %s, %s, %s, %s"
                    .formatted(
                            house.zone(),
                            day,
                            house.hoursOn(day),
                            house.rooms(),
                            house.practitioners(),
                            house.types());
        }
    }

    private record Setting(String zone, String day) {}

    private AnyPractice() {}

    static Arbitrary<Practice> any() {
        return Combinators.combine(
                        settings(),
                        hours(),
                        rooms(),
                        types(),
                        practitioners(),
                        Arbitraries.of(0, 0, 2))
                .as(
                        (setting, hours, rooms, types, people, gap) -> {
                            var day = LocalDate.parse(setting.day());
                            return new Practice(
                                    new Clinic(
                                            new ClinicId("any"),
                                            "Any Clinic",
                                            ZoneId.of(setting.zone()),
                                            "US",
                                            null,
                                            new WeekHours(Map.of(day.getDayOfWeek(), hours)),
                                            Set.of(),
                                            Map.of(),
                                            rooms,
                                            staff(people, day, hours),
                                            suiting(types, rooms),
                                            List.of(),
                                            Map.of(),
                                            ElmStreet.rules(gap, false)),
                                    day);
                        });
    }

    /** Ordinary days, both clock changes, half-hour ones, and one that skips midnight itself. */
    private static Arbitrary<Setting> settings() {
        return Arbitraries.of(
                new Setting("America/New_York", "2026-12-01"),
                new Setting("America/New_York", "2027-03-14"),
                new Setting("America/New_York", "2027-11-07"),
                new Setting("Australia/Lord_Howe", "2027-04-04"),
                new Setting("Australia/Lord_Howe", "2027-10-03"),
                new Setting("Africa/Cairo", "2027-04-30"),
                new Setting("Asia/Kathmandu", "2026-12-01"),
                new Setting("UTC", "2026-12-01"));
    }

    /** Half of all houses keep ordinary hours, the others up to three spans of a day. */
    private static Arbitrary<List<TimeSpan>> hours() {
        var ordinary =
                Combinators.combine(
                                Arbitraries.integers().between(0, 230),
                                Arbitraries.integers().between(12, 57))
                        .as((from, length) -> List.of(span(from, from + length)));
        return Arbitraries.oneOf(ordinary, spans());
    }

    /** Up to three spans of a day, in order, on the grid. */
    private static Arbitrary<List<TimeSpan>> spans() {
        return Arbitraries.integers()
                .between(0, 287)
                .set()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(TreeSet::new)
                .map(
                        cells -> {
                            var spans = new ArrayList<TimeSpan>();
                            while (cells.size() > 1) {
                                spans.add(span(cells.removeFirst(), cells.removeFirst()));
                            }
                            return List.copyOf(spans);
                        });
    }

    private static TimeSpan span(int from, int to) {
        return new TimeSpan(time(from), time(to));
    }

    private static LocalTime time(int cell) {
        return LocalTime.ofSecondOfDay(cell * 300L);
    }

    private static Arbitrary<List<TreatmentRoom>> rooms() {
        var privately = Arbitraries.integers().between(0, 3);
        var chairs = Arbitraries.integers().between(1, 4).list().ofMaxSize(2);
        return Combinators.combine(privately, chairs)
                .as(
                        (alone, together) -> {
                            var rooms = new ArrayList<TreatmentRoom>();
                            for (int i = 0; i < alone; i++) {
                                rooms.add(room("private-" + i, TreatmentRoom.Kind.PRIVATE, 1));
                            }
                            for (int i = 0; i < together.size(); i++) {
                                rooms.add(
                                        room(
                                                "chairs-" + i,
                                                TreatmentRoom.Kind.CHAIRS,
                                                together.get(i)));
                            }
                            return List.copyOf(rooms);
                        })
                .filter(rooms -> !rooms.isEmpty());
    }

    private static TreatmentRoom room(String id, TreatmentRoom.Kind kind, int places) {
        return new TreatmentRoom(new RoomId(id), id, kind, places);
    }

    /** One to three hands-on stages, rests of any width between them, and perhaps a turnover. */
    private static Arbitrary<List<List<Stage>>> types() {
        var hands = Arbitraries.integers().between(1, 4);
        var rest =
                Combinators.combine(
                                Arbitraries.integers().between(1, 6),
                                Arbitraries.integers().between(0, 4))
                        .as(
                                (least, more) ->
                                        new Stage(
                                                "rest",
                                                5 * least,
                                                5 * (least + more),
                                                false,
                                                true));
        var care = hands.map(cells -> new Stage("care", 5 * cells, 5 * cells, true, true));
        var turnover = Arbitraries.integers().between(0, 2);
        return Combinators.combine(
                        care.list().ofMinSize(1).ofMaxSize(3), rest.list().ofSize(3), turnover)
                .as(
                        (cares, rests, over) -> {
                            var stages = new ArrayList<Stage>();
                            for (int i = 0; i < cares.size(); i++) {
                                if (i > 0) {
                                    stages.add(rests.get(i));
                                }
                                stages.add(cares.get(i));
                            }
                            if (over > 0) {
                                stages.add(new Stage("turnover", 5 * over, 5 * over, false, false));
                            }
                            return List.<Stage>copyOf(stages);
                        })
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    /** Kinds of room in turn, of those that the clinic has. */
    private static List<AppointmentType> suiting(
            List<List<Stage>> types, List<TreatmentRoom> rooms) {
        var kinds = rooms.stream().map(TreatmentRoom::kind).distinct().toList();
        var all = new ArrayList<AppointmentType>();
        for (int i = 0; i < types.size(); i++) {
            var name = "type-" + i;
            all.add(
                    new AppointmentType(
                            name, name, kinds.get(i % kinds.size()), true, null, types.get(i)));
        }
        return all;
    }

    /**
     * Somebody who treats.
     *
     * @param breakFrom cells after the house opens; most people work from opening to closing
     * @param breakFor cells, none when 0
     * @param shifts odd ones instead, when there are any
     * @param licensedFor days after the one that is looked at
     */
    private record Person(
            int breakFrom, int breakFor, List<TimeSpan> shifts, boolean away, int licensedFor) {

        List<TimeSpan> shifts(List<TimeSpan> hours) {
            if (!shifts.isEmpty()) {
                return shifts;
            }
            int from = hours.getFirst().from().toSecondOfDay() / 300;
            int to = hours.getLast().to().toSecondOfDay() / 300;
            int pause = from + breakFrom;
            int back = pause + breakFor;
            return breakFor == 0 || back >= to
                    ? List.of(span(from, to))
                    : List.of(span(from, pause), span(back, to));
        }
    }

    private static Arbitrary<List<Person>> practitioners() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(List.<TimeSpan>of())),
                                Tuple.of(1, spans())),
                        Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)),
                        Arbitraries.of(400, 400, 400, 1, 0, -1))
                .as(Person::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static List<Practitioner> staff(
            List<Person> people, LocalDate day, List<TimeSpan> hours) {
        var all = new ArrayList<Practitioner>();
        for (var person : people) {
            var id = "prac-" + all.size();
            all.add(
                    new Practitioner(
                            new PractitionerId(id),
                            id,
                            new WeekHours(Map.of(day.getDayOfWeek(), person.shifts(hours))),
                            person.away() ? List.of(new TimeOff(day, day)) : List.of(),
                            day.plusDays(person.licensedFor())));
        }
        return all;
    }
}
