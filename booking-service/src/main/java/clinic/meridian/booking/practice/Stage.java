package clinic.meridian.booking.practice;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * One part of a visit. The room is busy in every stage.
 *
 * @param least shortest length in minutes
 * @param most longest length in minutes; above {@code least} only where it does no harm to wait,
 *     which is the rest (article 001: "about 20 to 30 minutes")
 * @param practitioner whether the practitioner is hands-on
 * @param patient whether the patient is there; not in the turnover
 * @param devices of each of which one is taken all the time
 */
public record Stage(
        String name,
        int least,
        int most,
        boolean practitioner,
        boolean patient,
        List<String> devices) {

    /** Everything in the book lies on this grid, in minutes. A choice: domain rule "slot grid". */
    public static final int GRID = 5;

    public Stage {
        devices = List.copyOf(devices);
        Check.text("stage name", name);
        Check.that(
                least >= GRID && least % GRID == 0 && most % GRID == 0,
                "stage " + name + ": " + least + "-" + most + " (expected: steps of " + GRID + ")");
        Check.that(most >= least, "stage " + name + ": " + least + "-" + most + " not in order");
    }

    /** Without a device. */
    public Stage(String name, int least, int most, boolean practitioner, boolean patient) {
        this(name, least, most, practitioner, patient, List.of());
    }

    /** The patient rests alone; the practitioner is free for others. */
    public boolean rest() {
        return patient && !practitioner;
    }

    Stage taking(@Nullable String another) {
        if (another == null) {
            return this;
        }
        var all = Stream.concat(devices.stream(), Stream.of(another)).toList();
        return new Stage(name, least, most, practitioner, patient, all);
    }
}
