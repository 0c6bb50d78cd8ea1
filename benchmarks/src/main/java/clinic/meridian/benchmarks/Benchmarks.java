package clinic.meridian.benchmarks;

import clinic.meridian.benchmarks.race.Race;
import clinic.meridian.benchmarks.race.RaceOptions;
import clinic.meridian.benchmarks.rebuild.Rebuild;
import clinic.meridian.benchmarks.rebuild.RebuildOptions;

import org.openjdk.jmh.Main;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;

/**
 * {@code java -jar benchmarks.jar race …}, {@code rebuild …} or {@code jmh …} with the arguments of
 * JMH.
 */
public final class Benchmarks {

    private Benchmarks() {}

    /** Ends with 1 when the race found a fault, and with 2 when the command cannot be read. */
    public static void main(String[] arguments) throws Exception {
        var rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "race" -> System.exit(race(rest));
            case "rebuild" -> System.exit(rebuild(rest));
            case "jmh" -> Main.main(rest);
            default -> {
                System.err.println(
                        "expected: "
                                + RaceOptions.USAGE
                                + ", or: "
                                + RebuildOptions.USAGE
                                + ", or: jmh [of JMH]");
                System.exit(2);
            }
        }
    }

    private static int race(String... arguments) throws Exception {
        try {
            var outcomes = Race.run(RaceOptions.of(arguments));
            return outcomes.stream().allMatch(each -> each.faults().isEmpty()) ? 0 : 1;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IOException | ExecutionException e) {
            // Not thrown on: threads of the engines would keep the process.
            System.err.println("the race could not be run: " + e);
            return 1;
        }
    }

    private static int rebuild(String... arguments) throws Exception {
        try {
            Rebuild.run(RebuildOptions.of(arguments));
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IOException | ExecutionException e) {
            // Not thrown on: threads of the engines would keep the process.
            System.err.println("the rebuild could not be run: " + e);
            return 1;
        }
    }
}
