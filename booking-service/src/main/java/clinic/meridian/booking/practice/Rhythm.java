package clinic.meridian.booking.practice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A visit of one type every so many minutes, rooms in turn, one practitioner. It works only where
 * each patient's removal falls between the hands-on times of the others, which depends on the rest.
 */
final class Rhythm {

    /** Rests that are worth proposing, in minutes. */
    private static final int LONGEST_REST = 60;

    private Rhythm() {}

    /**
     * @throws IllegalArgumentException when no rest in its range works, with one that would
     */
    static void check(String type, List<Stage> stages, int every) {
        Check.that(
                every >= Stage.GRID && every % Stage.GRID == 0,
                "appointment type " + type + ": every " + every + " (expected: steps of 5)");
        Check.that(
                Lengths.of(stages).stream().anyMatch(lengths -> works(stages, lengths, every)),
                () ->
                        "appointment type "
                                + type
                                + ": every "
                                + every
                                + " minutes with a rest of "
                                + rests(stages)
                                + " cannot work: the practitioner would have to take one patient's"
                                + " needles out while treating the next. "
                                + advice(stages, every));
    }

    /** Whether the practitioner is never wanted twice in the same five minutes. */
    static boolean works(List<Stage> stages, List<Integer> lengths, int every) {
        Set<Integer> busy = new HashSet<>();
        int minute = 0;
        for (int i = 0; i < stages.size(); i++) {
            for (int at = minute; at < minute + lengths.get(i); at += Stage.GRID) {
                if (stages.get(i).practitioner() && !busy.add(at % every)) {
                    return false;
                }
            }
            minute += lengths.get(i);
        }
        return true;
    }

    private static String rests(List<Stage> stages) {
        return stages.stream()
                .filter(Stage::rest)
                .map(
                        stage ->
                                stage.least() == stage.most()
                                        ? String.valueOf(stage.least())
                                        : stage.least() + " to " + stage.most())
                .findFirst()
                .orElse("none");
    }

    private static String advice(List<Stage> stages, int every) {
        var working =
                IntStream.iterate(Stage.GRID, rest -> rest <= LONGEST_REST, r -> r + Stage.GRID)
                        .filter(rest -> works(stages, resting(stages, rest), every))
                        .mapToObj(String::valueOf)
                        .toList();
        return working.isEmpty()
                ? "No other rest works either; start less often."
                : "A rest of " + String.join(" or ", working) + " would work.";
    }

    private static List<Integer> resting(List<Stage> stages, int rest) {
        return stages.stream().map(stage -> stage.rest() ? rest : stage.least()).toList();
    }
}
