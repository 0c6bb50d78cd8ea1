package clinic.meridian.booking.practice;

import clinic.meridian.events.RoomId;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a patient lies or sits.
 *
 * @param places how many patients at once; 1 in a private room
 * @param outOfOrder when nobody can be treated in it
 */
public record TreatmentRoom(
        RoomId id, String name, Kind kind, int places, List<TimeOff> outOfOrder) {

    /** Always in order. */
    public TreatmentRoom(RoomId id, String name, Kind kind, int places) {
        this(id, name, kind, places, List.of());
    }

    public TreatmentRoom {
        outOfOrder = List.copyOf(outOfOrder);
        Check.text("room " + id + ": name", name);
        Check.that(places >= 1, "room " + id + ": places " + places + " (expected: 1 or more)");
        Check.that(
                kind == Kind.CHAIRS || places == 1,
                "room " + id + ": a private room has one place, not " + places);
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
