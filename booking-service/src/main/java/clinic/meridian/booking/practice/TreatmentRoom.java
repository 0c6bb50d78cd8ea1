package clinic.meridian.booking.practice;

import clinic.meridian.events.RoomId;

/**
 * Where a patient lies or sits.
 *
 * @param places how many patients at once; 1 in a private room
 */
public record TreatmentRoom(RoomId id, String name, Kind kind, int places) {

    public TreatmentRoom {
        Check.text("room " + id + ": name", name);
        Check.that(places >= 1, "room " + id + ": places " + places + " (expected: 1 or more)");
        Check.that(
                kind == Kind.CHAIRS || places == 1,
                "room " + id + ": a private room has one place, not " + places);
    }

    public enum Kind {
        /** A table and a door: points on the lower back need both (article 001). */
        PRIVATE,
        /** Several chairs; points on arms, lower legs and head only. */
        CHAIRS
    }
}
