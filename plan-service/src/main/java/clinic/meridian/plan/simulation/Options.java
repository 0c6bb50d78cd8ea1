package clinic.meridian.plan.simulation;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param out the page
 * @param capacity a file with a clinic's next weeks
 */
record Options(Question question, Path out, @Nullable Path capacity) {

    static final String USAGE =
            "simulate [--patients 4000] [--seed 1] [--noise 1.0] [--out simulation.html]";

    /** Choice: as many as the experts' check had; rows differ by more than chance. */
    private static final int PATIENTS = 4000;

    private static final int MOST_PATIENTS = 100_000;

    /**
     * @throws IllegalArgumentException saying what was expected
     */
    static Options of(List<String> words) {
        try {
            return read(words);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected " + USAGE, e);
        }
    }

    private static Options read(List<String> words) {
        var left = new ArrayDeque<>(words);
        int patients = PATIENTS;
        long seed = 1;
        double noise = 1;
        var out = Path.of("simulation.html");
        Path capacity = null;
        while (!left.isEmpty()) {
            var option = left.removeFirst();
            if (left.isEmpty()) {
                throw new IllegalArgumentException("expected " + USAGE);
            }
            var value = left.removeFirst();
            switch (option) {
                case "--patients" -> patients = Integer.parseInt(value);
                case "--seed" -> seed = Long.parseLong(value);
                case "--noise" -> noise = Double.parseDouble(value);
                case "--out" -> out = Path.of(value);
                case "--capacity" -> capacity = Path.of(value);
                default -> throw new IllegalArgumentException("expected " + USAGE);
            }
        }
        if (patients < 1 || patients > MOST_PATIENTS || !(noise >= 0 && noise <= 5)) {
            throw new IllegalArgumentException(
                    "expected 1 to " + MOST_PATIENTS + " patients and a noise of 0 to 5 points");
        }
        return new Options(new Question(patients, seed, noise), out, capacity);
    }
}
