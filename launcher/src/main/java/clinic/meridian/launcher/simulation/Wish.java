package clinic.meridian.launcher.simulation;

import clinic.meridian.launcher.house.Refused;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code ./meridian simulate} was asked for.
 *
 * @param clinic whose next weeks are wanted too
 * @param out the page
 * @param others handed on as they are: the simulation checks them
 */
record Wish(@Nullable String clinic, Path out, List<String> others) {

    private static final String USAGE =
            "expected ./meridian simulate [--patients 4000] [--seed 1] [--noise 1.0]"
                    + " [--out simulation.html] [--clinic elm-street]";

    Wish {
        others = List.copyOf(others);
    }

    /**
     * @param here where the page is written
     */
    static Wish of(List<String> words, Path here) {
        var left = new ArrayDeque<>(words);
        var others = new ArrayList<String>();
        String clinic = null;
        var out = here.resolve("simulation.html");
        while (!left.isEmpty()) {
            var option = left.removeFirst();
            if (left.isEmpty() || left.getFirst().startsWith("--")) {
                throw new Refused(USAGE);
            }
            var value = left.removeFirst();
            switch (option) {
                case "--clinic" -> clinic = value;
                case "--out" -> out = here.resolve(value);
                case "--patients", "--seed", "--noise" -> others.addAll(List.of(option, value));
                default -> throw new Refused(USAGE);
            }
        }
        return new Wish(clinic, out.toAbsolutePath(), others);
    }
}
