package clinic.meridian.plan.simulation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the experts' own design check says of the order of the rules, in one measure. Its levels are
 * theirs and not to be met: the rows are compared, not quoted.
 *
 * @param letters of the rules, the greatest value first
 * @param note what else there is to know; may be empty
 */
record Order(Measure measure, List<String> letters, String note) {

    /** In the order in which a receptionist would ask. */
    static List<Order> all() {
        return List.of(
                new Order(Measure.VISITS, List.of("A", "B", "D", "C"), ""),
                new Order(Measure.BEYOND_TWENTY, List.of("A", "B", "D", "C"), ""),
                new Order(
                        Measure.STEP_UPS,
                        List.of("A", "B", "C"),
                        "C and D lie together there, 0.47 and 0.48"),
                new Order(
                        Measure.STOPPED,
                        List.of("D", "C", "A"),
                        "B and C are one here: before the first step down no flare is acted on"),
                new Order(Measure.WRONG_STEP_DOWNS, List.of("A", "C", "D"), "B is as C"),
                new Order(Measure.SPURIOUS_STEP_UPS, List.of("B", "C"), ""));
    }

    boolean holds(Results results, double noise) {
        for (int i = 1; i < letters.size(); i++) {
            double more = measure.of(results.of(letters.get(i - 1), noise));
            double less = measure.of(results.of(letters.get(i), noise));
            if (more <= less) {
                return false;
            }
        }
        return true;
    }

    String said() {
        return letters.stream().collect(Collectors.joining(" > "));
    }
}
