package clinic.meridian.booking.practice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A kind of visit.
 *
 * @param name as in the API, for example {@code follow-up}
 * @param title as patients read it
 * @param room the kind of room that it needs
 * @param firstVisit whether a new patient may begin with it
 * @param every minutes between the starts that patients are offered; at any five when absent
 */
public record AppointmentType(
        String name,
        String title,
        TreatmentRoom.Kind room,
        boolean firstVisit,
        @Nullable Integer every,
        List<Stage> stages) {

    public AppointmentType {
        Check.text("appointment type: name", name);
        stages = List.copyOf(stages);
        Check.that(!stages.isEmpty(), "appointment type " + name + ": no stages");
        Check.that(
                stages.getFirst().patient() && stages.getFirst().practitioner(),
                "appointment type " + name + ": begins without the practitioner and the patient");
        if (every != null) {
            Rhythm.check(name, stages, every);
        }
        for (int i = 1; i < stages.size(); i++) {
            Check.that(
                    stages.get(i - 1).patient() || !stages.get(i).patient(),
                    "appointment type " + name + ": the patient leaves and comes back");
        }
    }

    /** Whether this could be added: the needles stay in for a rest, if it needs one. */
    public boolean takes(Adjunct adjunct) {
        return adjunct.when() == Adjunct.When.BEFORE_LEAVING
                || stages.stream().anyMatch(Stage::rest);
    }

    /** The stages with what is added to them. */
    public List<Stage> with(List<Adjunct> adjuncts) {
        var all = new ArrayList<>(stages);
        for (var adjunct : adjuncts) {
            add(adjunct, all);
        }
        return List.copyOf(all);
    }

    private static void add(Adjunct adjunct, List<Stage> stages) {
        int rest = position(stages, Stage::rest);
        int gone = position(stages, stage -> !stage.patient());
        if (rest < stages.size()) {
            stages.set(rest, stages.get(rest).taking(adjunct.device()));
        }
        if (adjunct.minutes() > 0) {
            int minutes = adjunct.minutes();
            stages.add(
                    adjunct.when() == Adjunct.When.BEFORE_REST ? rest : gone,
                    new Stage(adjunct.name(), minutes, minutes, true, true));
        }
    }

    private static int position(List<Stage> stages, Predicate<Stage> wanted) {
        int at = 0;
        while (at < stages.size() && !wanted.test(stages.get(at))) {
            at++;
        }
        return at;
    }

    /** Minutes in the room, the turnover included, with the shortest rest. */
    public int least() {
        return stages.stream().mapToInt(Stage::least).sum();
    }
}
