package clinic.meridian.launcher.simulation;

import clinic.meridian.launcher.demo.Api;
import clinic.meridian.launcher.house.Home;
import clinic.meridian.launcher.house.Refused;
import clinic.meridian.launcher.progress.Progress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code ./meridian simulate}: plan-service's own code in a process of its own, with a bar. */
public final class Simulations {

    private static final String PROGRAM = "clinic.meridian.plan.simulation.Simulate";

    /** Spring Boot's way to start another main class of a service's jar. */
    private static final String STARTER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";

    private static final Pattern PROGRESS = Pattern.compile("progress (\\d+) of (\\d+)");

    private final Home home;
    private final Api api;
    private final PrintStream out;

    public Simulations(Home home, Api api, PrintStream out) {
        this.home = home;
        this.api = api;
        this.out = out;
    }

    /**
     * @param words after {@code simulate}
     * @param here where the page is written
     * @return what the process ended with
     */
    public int run(List<String> words, Path here) throws InterruptedException {
        var wish = Wish.of(words, here);
        var arguments = new ArrayList<>(wish.others());
        arguments.addAll(List.of("--out", wish.out().toString()));
        try {
            if (wish.clinic() == null) {
                return start(arguments);
            }
            var weeks = Files.createTempFile("meridian-weeks", ".json");
            try {
                Files.writeString(weeks, weeksOf(wish.clinic()));
                arguments.addAll(List.of("--capacity", weeks.toString()));
                return start(arguments);
            } finally {
                Files.delete(weeks);
            }
        } catch (IOException e) {
            throw new Refused("The simulation could not be run: " + e.getMessage());
        }
    }

    /** What the plans ask for and what the book has room for, as the two services tell it. */
    private String weeksOf(String clinic) {
        var path = "/api/clinics/" + clinic;
        var forecast = told(path + "/forecast?weeks=12");
        var capacity = told(path + "/capacity?type=follow-up&weeks=12");
        return "{\"forecast\":" + forecast + ",\"capacity\":" + capacity + "}";
    }

    private String told(String path) {
        var answer = api.text(path);
        if (answer.status() != 200) {
            throw new Refused(path + " was answered with " + answer.status() + " (expected: 200)");
        }
        return answer.body();
    }

    private int start(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-Djava.awt.headless=true",
                        "-Dlogback.configurationFile=simulation/logback.xml",
                        "-Dloader.main=" + PROGRAM,
                        "-cp",
                        home.jar("plan-service").toString(),
                        STARTER));
        command.addAll(arguments);
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var lines = process.inputReader()) {
            follow(lines);
        }
        return process.waitFor();
    }

    /** The last word of the progress comes before the first word of the findings. */
    private void follow(BufferedReader lines) {
        Progress progress = null;
        int done = 0;
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var said = PROGRESS.matcher(line);
                if (!said.matches()) {
                    if (progress != null) {
                        progress.close();
                        progress = null;
                    }
                    out.println(line);
                    continue;
                }
                int all = Integer.parseInt(said.group(2));
                progress = progress == null ? Progress.of("Patients", all, out) : progress;
                // Told from several threads: not always in order.
                int more = Math.max(0, Integer.parseInt(said.group(1)) - done);
                progress.step(more);
                done += more;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (progress != null) {
                progress.close();
            }
        }
    }
}
