package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Stage;
import clinic.meridian.booking.practice.TreatmentRoom;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Who and what is busy in each cell of a day. */
final class Occupancy {

    private static final BitSet NEVER = new BitSet(0);

    private final DayGrid grid;
    private final Map<PractitionerId, BitSet> practitioners = new HashMap<>();
    private final Map<PatientId, BitSet> patients = new HashMap<>();
    private final Map<RoomId, int[]> rooms = new HashMap<>();

    Occupancy(DayGrid grid) {
        this.grid = grid;
    }

    void add(Placement placement, @Nullable PatientId patient) {
        int start = grid.cell(placement.start().toInstant());
        for (var stage : placement.stages()) {
            int from = start + stage.from() / Stage.GRID;
            int to = start + stage.to() / Stage.GRID;
            if (stage.practitioner()) {
                practitioners
                        .computeIfAbsent(placement.practitioner(), _ -> new BitSet(grid.cells()))
                        .set(from, to);
            }
            if (patient != null && stage.patient()) {
                patients.computeIfAbsent(patient, _ -> new BitSet(grid.cells())).set(from, to);
            }
            var taken = rooms.computeIfAbsent(placement.room(), _ -> new int[grid.cells()]);
            for (int cell = from; cell < Math.min(to, taken.length); cell++) {
                taken[cell]++;
            }
        }
    }

    boolean free(PractitionerId practitioner, int from, int to) {
        return clear(practitioners.getOrDefault(practitioner, NEVER), from, to);
    }

    boolean roomAndPatientFree(
            Placement placement, TreatmentRoom room, @Nullable PatientId patient) {
        int from = grid.cell(placement.start().toInstant());
        return (patient == null || free(patient, from, grid.cell(placement.end().toInstant())))
                && free(room, from, grid.cell(placement.roomFree().toInstant()));
    }

    boolean free(PatientId patient, int from, int to) {
        return clear(patients.getOrDefault(patient, NEVER), from, to);
    }

    /** Whether the room has a place left all the time. */
    private boolean free(TreatmentRoom room, int from, int to) {
        var taken = rooms.get(room.id());
        if (taken == null) {
            return true;
        }
        for (int cell = from; cell < Math.min(to, taken.length); cell++) {
            if (taken[cell] >= room.places()) {
                return false;
            }
        }
        return true;
    }

    private static boolean clear(BitSet busy, int from, int to) {
        int next = busy.nextSetBit(from);
        return next < 0 || next >= to;
    }
}
