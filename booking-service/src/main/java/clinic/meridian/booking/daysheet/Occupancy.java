package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Stage;
import clinic.meridian.booking.practice.TreatmentRoom;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Who and what is taken in each cell of a day. */
final class Occupancy {

    private final DayGrid grid;
    private final Taken nothing;
    private final Map<PractitionerId, Taken> practitioners = new HashMap<>();
    private final Map<PatientId, Taken> patients = new HashMap<>();
    private final Map<RoomId, Taken> rooms = new HashMap<>();
    private final Map<String, Taken> devices = new HashMap<>();

    Occupancy(DayGrid grid) {
        this.grid = grid;
        this.nothing = new Taken(grid.cells());
    }

    void add(Placement placement, @Nullable PatientId patient) {
        int start = grid.cell(placement.start());
        int leaves = start;
        int ready = start;
        var hands = taken(practitioners, placement.practitioner());
        for (var stage : placement.stages()) {
            int from = start + stage.from() / Stage.GRID;
            ready = start + stage.to() / Stage.GRID;
            leaves = stage.patient() ? ready : leaves;
            if (stage.practitioner()) {
                hands.add(from, ready);
            }
            for (var device : stage.devices()) {
                taken(devices, device).add(from, ready);
            }
        }
        if (patient != null) {
            taken(patients, patient).add(start, leaves);
        }
        taken(rooms, placement.room()).add(start, ready);
    }

    private <K> Taken taken(Map<K, Taken> all, K key) {
        return all.computeIfAbsent(key, _ -> new Taken(grid.cells()));
    }

    Cells busy(PractitionerId practitioner) {
        return practitioners.getOrDefault(practitioner, nothing).full(1);
    }

    Cells busy(PatientId patient) {
        return patients.getOrDefault(patient, nothing).full(1);
    }

    Cells full(TreatmentRoom room) {
        return rooms.getOrDefault(room.id(), nothing).full(room.bookablePlaces());
    }

    Cells full(String device, int howMany) {
        return devices.getOrDefault(device, nothing).full(howMany);
    }
}
