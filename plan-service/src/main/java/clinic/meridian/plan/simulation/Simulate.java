package clinic.meridian.plan.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Runs the simulation and writes its page; started by {@code ./meridian simulate}. A line {@code
 * progress 40 of 4000} says how far it is.
 */
public final class Simulate {

    private static final int STEPS = 100;

    private Simulate() {}

    /** Ends with 2 when the command cannot be read, and with 1 when the page cannot be written. */
    public static void main(String[] arguments) {
        try {
            run(Options.of(List.of(arguments)), System.out);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (IOException e) {
            System.err.println("The page cannot be written: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options, PrintStream out) throws IOException {
        var results =
                Simulation.run(
                        options.question(),
                        Rules.all(),
                        progress(options.question().patients(), out));
        var capacity = options.capacity() == null ? null : Capacity.read(options.capacity());
        Files.writeString(options.out(), Page.of(results, capacity));
        print(results, out);
        out.println("The page: " + options.out());
    }

    private static IntConsumer progress(int all, PrintStream out) {
        int step = Math.max(1, all / STEPS);
        return done -> {
            if (done % step == 0 || done == all) {
                out.println("progress " + done + " of " + all);
            }
        };
    }

    private static void print(Results results, PrintStream out) {
        var question = results.question();
        out.printf(
                "%d virtual patients, seed %d, %s. A design check, not evidence.%n",
                question.patients(), question.seed(), Pictures.noise(question.noise()));
        out.printf("%-52s", "Rule");
        for (var measure : Measure.values()) {
            out.printf("%21s", measure.title);
        }
        out.println();
        for (var row : results.at(question.noise())) {
            out.printf("%-52s", row.rule().letter() + " " + row.rule().name());
            for (var measure : Measure.values()) {
                out.printf("%21s", measure.written(row.measures()));
            }
            out.println();
        }
    }
}
