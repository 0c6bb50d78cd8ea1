package clinic.meridian.booking.daysheet;

import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Where and when exactly: the times that were chosen, stored so that later bookings see them.
 *
 * @param start with the clinic's offset
 */
public record Placement(
        OffsetDateTime start, PractitionerId practitioner, RoomId room, List<PlannedStage> stages) {

    public Placement {
        stages = List.copyOf(stages);
    }

    Placement in(RoomId other) {
        return new Placement(start, practitioner, other, stages);
    }

    /** When the patient lies alone: the first stage without the practitioner. */
    public Optional<PlannedStage> rest() {
        return stages.stream().filter(each -> each.patient() && !each.practitioner()).findFirst();
    }

    /** When the patient leaves. */
    public OffsetDateTime end() {
        return start.plusMinutes(
                stages.stream()
                        .filter(PlannedStage::patient)
                        .mapToInt(PlannedStage::to)
                        .max()
                        .orElse(0));
    }

    /** When the room is ready for the next one. */
    public OffsetDateTime roomFree() {
        return start.plusMinutes(stages.getLast().to());
    }
}
