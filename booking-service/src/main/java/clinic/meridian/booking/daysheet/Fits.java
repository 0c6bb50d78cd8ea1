package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Practitioner;
import clinic.meridian.booking.practice.TreatmentRoom;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every start of a day at which a visit fits: practitioner, room, devices, patient and hours.
 * Booking and looking for openings both ask here, so what is offered can be booked.
 */
public final class Fits {

    /** The starts at which a visit of these lengths finds a room and everything but hands. */
    private record Stay(Shape shape, List<Berth> berths, Cells starts) {}

    private record Berth(RoomId room, Cells starts) {}

    /** With this practitioner and these lengths the visit can start at any of these. */
    private record Way(Practitioner who, Stay stay, Cells starts) {}

    private final DayGrid grid;
    private final List<Way> ways = new ArrayList<>();
    private final Cells starts;

    Fits(
            WorkingDay day,
            List<Shape> shapes,
            List<Practitioner> practitioners,
            List<TreatmentRoom> rooms,
            @Nullable Cells patient) {
        this.grid = day.grid();
        this.starts = Cells.none(grid.cells());
        var stays = stays(day, shapes, rooms, patient);
        for (var who : practitioners) {
            var hands = new Hands(day.freeHands(who.id()));
            for (var stay : stays) {
                var with = stay.starts().copy();
                hands.keepStarts(with, stay.shape());
                if (!with.isEmpty()) {
                    ways.add(new Way(who, stay, with));
                    starts.addAll(with);
                }
            }
        }
    }

    private static List<Stay> stays(
            WorkingDay day,
            List<Shape> shapes,
            List<TreatmentRoom> rooms,
            @Nullable Cells patient) {
        List<Stay> stays = new ArrayList<>(shapes.size());
        List<Berth> shorter = rooms.stream().map(room -> berth(day, room)).toList();
        int length = 1;
        for (var shape : shapes) {
            // Shapes mostly grow, so each looks only at what it needs beyond the one before.
            int cells = shape.roomCells();
            if (cells < length) {
                shorter = rooms.stream().map(room -> berth(day, room)).toList();
                length = 1;
            }
            var berths = new ArrayList<Berth>(rooms.size());
            for (var berth : shorter) {
                berths.add(new Berth(berth.room(), berth.starts().longerRuns(length, cells)));
            }
            stays.add(stay(day, shape, berths, patient));
            shorter = berths;
            length = cells;
        }
        return stays;
    }

    private static Berth berth(WorkingDay day, TreatmentRoom room) {
        return new Berth(room.id(), day.free(room));
    }

    private static Stay stay(
            WorkingDay day, Shape shape, List<Berth> berths, @Nullable Cells patient) {
        var starts = Cells.none(day.grid().cells());
        for (var berth : berths) {
            starts.addAll(berth.starts());
        }
        starts.keep(day.startsInHours(shape));
        day.keepStartsWithDevices(starts, shape);
        if (patient != null) {
            starts.keep(patient.runs(shape.patientCells()));
        }
        return new Stay(shape, berths, starts);
    }

    /** The first start at or after this cell; below zero when there is none. */
    public int next(int cell) {
        return starts.next(cell);
    }

    /** With the first practitioner in order, then the shortest rest, then the first room. */
    public Optional<Placement> at(int cell) {
        for (var way : ways) {
            if (way.starts().contains(cell)) {
                return Optional.of(placement(way, cell));
            }
        }
        return Optional.empty();
    }

    private Placement placement(Way way, int cell) {
        for (var berth : way.stay().berths()) {
            if (berth.starts().contains(cell)) {
                return new Placement(
                        grid.at(cell), way.who().id(), berth.room(), way.stay().shape().stages());
            }
        }
        throw new IllegalStateException("a start without a room: " + cell);
    }
}
