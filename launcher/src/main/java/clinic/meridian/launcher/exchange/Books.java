package clinic.meridian.launcher.exchange;

import clinic.meridian.launcher.demo.Api;
import clinic.meridian.launcher.house.Refused;
import clinic.meridian.launcher.progress.Progress;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** {@code ./meridian import} and {@code ./meridian export}. */
public final class Books {

    /** A choice: small enough for the bar to move, large enough not to wait for the network. */
    private static final int BATCH = 50;

    /** A choice: more than a screen of bad rows is read better in the file itself. */
    private static final int SHOWN = 200;

    private final Api api;
    private final PrintStream out;

    public Books(Api api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /**
     * Looks at the whole files first, since rows may stand in each other's way; only when no row is
     * bad are they sent again, batch by batch, in earnest.
     *
     * @return 0 when every row is good, else 1
     */
    public int bring(Order order) {
        int bad = 0;
        if (order.patients() != null) {
            bad += bring(order, "patients", order.patients());
        }
        if (order.appointments() != null && bad == 0) {
            if (order.dryRun() && order.patients() != null) {
                out.println(
                        "Visits of patients who are not here yet count as bad until the patients"
                                + " are imported.");
            }
            bad += bring(order, "appointments", order.appointments());
        }
        return bad == 0 ? 0 : 1;
    }

    /** Writes patients.csv, appointments.csv and, where the service tells it, practice.yaml. */
    public int fetch(String clinic, Path folder) {
        var path = "/api/clinics/" + clinic;
        try (var progress = Progress.of("Fetching", 3, out)) {
            Files.createDirectories(folder);
            for (var what : List.of("patients", "appointments")) {
                var answer = api.text(path + "/exports/" + what + ".csv");
                if (answer.status() != 200) {
                    throw new Refused(refusal(clinic, answer.status()));
                }
                write(folder.resolve(what + ".csv"), answer.body());
                progress.step(1);
            }
            var practice = api.text(path + "/practice");
            if (practice.status() == 200) {
                write(folder.resolve("practice.yaml"), practice.body());
            }
            progress.step(1);
        } catch (IOException e) {
            throw new Refused(folder + " cannot be written: " + e.getMessage());
        }
        out.println("Written to " + folder.toAbsolutePath());
        return 0;
    }

    private int bring(Order order, String what, Path file) {
        var path = "/api/clinics/" + order.clinic() + "/imports/" + what;
        var text = read(file);
        var looked = api.postCsv(path + "?dryRun=true", text);
        if (looked.status() != 200) {
            throw new Refused(file + ": " + sentence(looked));
        }
        int bad = show(file, looked.json());
        if (order.dryRun() || bad > 0) {
            out.println(bad == 0 ? "Nothing was imported: a dry run." : "Nothing was imported.");
            return bad;
        }
        return send(path, file, Records.of(text));
    }

    private int send(String path, Path file, Records records) {
        int bad = 0;
        try (var progress = Progress.of("Importing " + file, records.rows().size(), out)) {
            for (var batch : records.batches(BATCH)) {
                var answer = api.postCsv(path + "?allOrNothing=false", batch.csv());
                if (answer.status() != 200) {
                    throw new Refused(
                            file
                                    + " from row "
                                    + (batch.before() + 2)
                                    + ": "
                                    + sentence(answer)
                                    + " Run it again: what is imported is found.");
                }
                bad += rows(answer.json(), batch.before());
                progress.step(batch.rows());
            }
        }
        return bad;
    }

    private int show(Path file, JsonNode report) {
        out.printf(
                "%s: %d rows, %d good, %d already here, %d bad%n",
                file,
                report.path("rows").asInt(),
                report.path("good").asInt(),
                report.path("already").asInt(),
                report.path("bad").size());
        return rows(report, 0);
    }

    private int rows(JsonNode report, int before) {
        var bad = report.path("bad");
        bad.valueStream()
                .limit(SHOWN)
                .forEach(
                        row ->
                                out.printf(
                                        "  row %d, %s: %s%n",
                                        row.path("row").asInt() + before,
                                        row.path("field").asString(),
                                        row.path("problem").asString()));
        if (bad.size() > SHOWN) {
            out.println("  and " + (bad.size() - SHOWN) + " more");
        }
        return bad.size();
    }

    private static String sentence(Api.Reply reply) {
        return reply.json().path("detail").asString("the answer was " + reply.status());
    }

    private static String refusal(String clinic, int status) {
        return status == 404
                ? "There is no clinic " + clinic + "."
                : "The answer was " + status + " (expected: 200).";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException _) {
            throw new Refused("There is no file " + file);
        } catch (MalformedInputException _) {
            throw new Refused(file + " is not UTF-8; save it as CSV UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        var unused = Files.writeString(file, text);
    }
}
