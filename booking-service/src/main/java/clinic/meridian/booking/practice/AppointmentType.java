package clinic.meridian.booking.practice;

import java.util.List;

/**
 * A kind of visit.
 *
 * @param name as in the API, for example {@code follow-up}
 * @param title as patients read it
 * @param room the kind of room that it needs
 * @param firstVisit whether a new patient may begin with it
 */
public record AppointmentType(
        String name,
        String title,
        TreatmentRoom.Kind room,
        boolean firstVisit,
        List<Stage> stages) {

    public AppointmentType {
        Check.text("appointment type: name", name);
        stages = List.copyOf(stages);
        Check.that(!stages.isEmpty(), "appointment type " + name + ": no stages");
        Check.that(
                stages.getFirst().patient() && stages.getFirst().practitioner(),
                "appointment type " + name + ": begins without the practitioner and the patient");
        for (int i = 1; i < stages.size(); i++) {
            Check.that(
                    stages.get(i - 1).patient() || !stages.get(i).patient(),
                    "appointment type " + name + ": the patient leaves and comes back");
        }
    }

    /** Minutes in the room, the turnover included, with the shortest rest. */
    public int least() {
        return stages.stream().mapToInt(Stage::least).sum();
    }
}
