package clinic.meridian.plan.simulation;

import org.jfree.data.category.DefaultCategoryDataset;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A clinic's next weeks: the visits that its plans ask for, and the openings that its book has.
 *
 * @param weeks as the two services tell them
 */
record Capacity(String clinic, List<Week> weeks) {

    /**
     * @param week as {@code 2026-W48}
     * @param expected visits by phase
     * @param openings visits that are booked and those that still fit; negative when not known
     */
    record Week(String week, SortedMap<String, Double> expected, int openings) {

        double all() {
            return expected.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** From a file that the launcher wrote. */
    static Capacity read(Path file) throws IOException {
        return of(JsonMapper.shared().readTree(Files.readAllBytes(file)));
    }

    private static Capacity of(JsonNode told) {
        return new Capacity(
                told.path("clinic").asString(""),
                told.path("weeks").valueStream().map(Capacity::week).toList());
    }

    private static Week week(JsonNode told) {
        var expected = new TreeMap<String, Double>();
        told.path("byPhase")
                .properties()
                .forEach(phase -> expected.put(phase.getKey(), phase.getValue().asDouble()));
        return new Week(told.path("week").asString(""), expected, told.path("openings").asInt(-1));
    }

    Picture picture() {
        var phases = new TreeSet<String>();
        weeks.forEach(week -> phases.addAll(week.expected().keySet()));
        var stacked = new DefaultCategoryDataset();
        var line = new DefaultCategoryDataset();
        var rows = new ArrayList<List<String>>();
        for (var week : weeks) {
            var name = week.week().replaceFirst("^\\d+-", "");
            var cells = new ArrayList<>(List.of(week.week()));
            for (var phase : phases) {
                double visits = week.expected().getOrDefault(phase, 0.0);
                stacked.addValue(visits, phase, name);
                cells.add(number(visits));
            }
            cells.add(number(week.all()));
            cells.add(week.openings() < 0 ? "–" : Integer.toString(week.openings()));
            if (week.openings() >= 0) {
                line.addValue(week.openings(), "Openings", name);
            }
            rows.add(cells);
        }
        var columns = new ArrayList<>(List.of("Week"));
        columns.addAll(phases);
        columns.addAll(List.of("Expected", "Openings"));
        return new Picture(
                "Expected visits and openings",
                "Each plan's next visits by its present interval, booked ones where they stand",
                Charts.stackAndLine(stacked, line, "visits a week"),
                new Table(columns, rows));
    }

    private static String number(double visits) {
        return String.format(Locale.ROOT, visits == Math.rint(visits) ? "%.0f" : "%.1f", visits);
    }
}
