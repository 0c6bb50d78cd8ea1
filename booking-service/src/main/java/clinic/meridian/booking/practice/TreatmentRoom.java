package clinic.meridian.booking.practice;

import clinic.meridian.events.RoomId;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a patient lies or sits.
 *
 * @param places how many patients at once; 1 in a private room
 * @param overbook how many more are booked because some will not come; only where there are chairs.
 *     0 is wise: one more in a room of ten overflows in 31% of the days when one in ten misses
 * @param outOfOrder when nobody can be treated in it
 */
public record TreatmentRoom(
        RoomId id, String name, Kind kind, int places, int overbook, List<TimeOff> outOfOrder) {

    /** Never booked above its places, always in order. */
    public TreatmentRoom(RoomId id, String name, Kind kind, int places) {
        this(id, name, kind, places, 0, List.of());
    }

    public TreatmentRoom {
        outOfOrder = List.copyOf(outOfOrder);
        Check.text("room " + id + ": name", name);
        Check.that(places >= 1, "room " + id + ": places " + places + " (expected: 1 or more)");
        Check.that(
                kind == Kind.CHAIRS || places == 1,
                "room " + id + ": a private room has one place, not " + places);
        Check.that(
                overbook >= 0 && overbook <= places,
                "room " + id + ": overbook " + overbook + " (expected: 0 to its places)");
        Check.that(
                kind == Kind.CHAIRS || overbook == 0,
                "room " + id + ": a private room is never overbooked");
    }

    /** How many visits may be booked at once. */
    public int bookablePlaces() {
        return places + overbook;
    }

    public boolean inOrderOn(LocalDate day) {
        return outOfOrder.stream().noneMatch(days -> days.covers(day));
    }

    public enum Kind {
        /** A table and a door: points on the lower back need both (article 001). */
        PRIVATE,
        /** Several chairs; points on arms, lower legs and head only. */
        CHAIRS
    }
}
