package clinic.meridian.benchmarks.race;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * What is raced.
 *
 * @param clients who ask at the same time, each for the next thing as soon as it has its answer
 * @param clinics one run for each of these numbers of clinics
 * @param length of each run
 * @param think how long a client waits between two wishes, on average; zero saturates the machine
 * @param mongo address of a store that runs already; ours when absent
 * @param kafka address of a broker that runs already; ours when absent
 */
public record RaceOptions(
        int clients,
        List<Integer> clinics,
        Duration length,
        Duration think,
        @Nullable String mongo,
        @Nullable String kafka) {

    public static final String USAGE =
            "race [--clients 200] [--clinics 1,10,100] [--seconds 15] [--think-ms 0]"
                    + " [--mongo mongodb://host:port --kafka host:port]";

    /**
     * @throws IllegalArgumentException with what was expected
     */
    public static RaceOptions of(String... arguments) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            var name = arguments[i];
            if (!List.of("--clients", "--clinics", "--seconds", "--think-ms", "--mongo", "--kafka")
                            .contains(name)
                    || i + 1 == arguments.length) {
                throw new IllegalArgumentException(name + " (expected: " + USAGE + ")");
            }
            given.put(name, arguments[i + 1]);
        }
        return new RaceOptions(
                Integer.parseInt(given.getOrDefault("--clients", "200")),
                Arrays.stream(given.getOrDefault("--clinics", "1,10,100").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                Duration.ofSeconds(Long.parseLong(given.getOrDefault("--seconds", "15"))),
                Duration.ofMillis(Long.parseLong(given.getOrDefault("--think-ms", "0"))),
                given.get("--mongo"),
                given.get("--kafka"));
    }

    int most() {
        return clinics.stream().mapToInt(Integer::intValue).max().orElse(1);
    }
}
