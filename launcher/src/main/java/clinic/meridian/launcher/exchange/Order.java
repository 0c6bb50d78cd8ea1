package clinic.meridian.launcher.exchange;

import clinic.meridian.launcher.house.Refused;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** What {@code ./meridian import} was asked for. */
public record Order(
        String clinic, @Nullable Path patients, @Nullable Path appointments, boolean dryRun) {

    private static final String USAGE =
            "expected ./meridian import <clinic> --patients p.csv --appointments a.csv"
                    + " [--dry-run]; one of the files is enough";

    /**
     * @param words after {@code import}
     * @param here where the files are looked for
     */
    public static Order of(List<String> words, Path here) {
        var left = new ArrayDeque<>(words);
        var clinic = next(left);
        Path patients = null;
        Path appointments = null;
        boolean dryRun = false;
        while (!left.isEmpty()) {
            switch (left.removeFirst()) {
                case "--patients" -> patients = here.resolve(next(left));
                case "--appointments" -> appointments = here.resolve(next(left));
                case "--dry-run" -> dryRun = true;
                default -> throw new Refused(USAGE);
            }
        }
        if (patients == null && appointments == null) {
            throw new Refused(USAGE);
        }
        return new Order(clinic, patients, appointments, dryRun);
    }

    private static String next(ArrayDeque<String> left) {
        if (left.isEmpty() || left.getFirst().startsWith("--")) {
            throw new Refused(USAGE);
        }
        return left.removeFirst();
    }
}
