package clinic.meridian.benchmarks.rebuild;

import java.util.HashMap;
import java.util.List;

/**
 * What is rebuilt.
 *
 * @param plans read from a topic and replayed in this process
 * @param sessions of each plan
 * @param followed plans that the service itself rebuilds into its store; 0 leaves that out
 */
public record RebuildOptions(int plans, int sessions, int followed) {

    public static final String USAGE = "rebuild [--plans 100000] [--sessions 6] [--followed 5000]";

    /**
     * @throws IllegalArgumentException with what was expected
     */
    public static RebuildOptions of(String... arguments) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!List.of("--plans", "--sessions", "--followed").contains(arguments[i])
                    || i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " (expected: " + USAGE + ")");
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        return new RebuildOptions(
                Integer.parseInt(given.getOrDefault("--plans", "100000")),
                Integer.parseInt(given.getOrDefault("--sessions", "6")),
                Integer.parseInt(given.getOrDefault("--followed", "5000")));
    }
}
