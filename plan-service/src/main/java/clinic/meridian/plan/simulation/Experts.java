package clinic.meridian.plan.simulation;

import java.util.List;
import java.util.Map;

/** The table of the domain experts' own design check, as printed: 4000 patients, noise 1.0. */
final class Experts {

    /**
     * In the order of {@link Measure}; a dash where nothing was printed. A pair is mean and p95.
     */
    private static final Map<String, List<String>> ROWS =
            Map.of(
                    "A", List.of("21.2 (38)", "43.8 %", "1.31", "36.7 %", "34.7 %", "–"),
                    "B", List.of("20.3 (38)", "39.0 %", "1.02", "37.9 %", "11.6 %", "1.10"),
                    "C", List.of("17.0 (29)", "20.6 %", "0.47", "39.4 %", "11.6 %", "0.27"),
                    "D", List.of("18.5 (31)", "33.4 %", "0.48", "44.9 %", "8.2 %", "–"));

    private Experts() {}

    static String said(String letter, Measure measure) {
        return ROWS.getOrDefault(letter, List.of()).get(measure.ordinal());
    }
}
