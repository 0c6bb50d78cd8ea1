package clinic.meridian.plan.simulation;

import org.jfree.data.category.DefaultCategoryDataset;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A clinic's next weeks: the visits that its plans ask for, and what its book has.
 *
 * @param clinic its id
 */
record Capacity(String clinic, List<Week> weeks) {

    Capacity {
        weeks = List.copyOf(weeks);
    }

    /**
     * @param week as {@code 2026-W48}
     * @param byPhase visits that plans ask for, by the phase they are in
     * @param booked visits in the book, of patients without a plan too
     * @param free openings that are left
     */
    record Week(String week, SortedMap<String, Integer> byPhase, int booked, int free) {

        int expected() {
            return byPhase.values().stream().mapToInt(Integer::intValue).sum();
        }

        int openings() {
            return booked + free;
        }
    }

    /** From a file with the answers of both services. */
    static Capacity read(Path file) throws IOException {
        return of(JsonMapper.shared().readTree(Files.readAllBytes(file)));
    }

    static Capacity of(JsonNode told) {
        var book = new HashMap<String, JsonNode>();
        for (var week : told.path("capacity").path("weeks")) {
            book.put(week.path("week").asString(), week);
        }
        var weeks = new ArrayList<Week>();
        for (var asked : told.path("forecast").path("weeks")) {
            var known = book.get(asked.path("week").asString());
            if (known != null) {
                weeks.add(week(asked, known));
            }
        }
        return new Capacity(told.path("forecast").path("clinic").asString(""), weeks);
    }

    private static Week week(JsonNode asked, JsonNode book) {
        var byPhase = new TreeMap<String, Integer>();
        asked.path("byPhase")
                .properties()
                .forEach(phase -> byPhase.put(phase.getKey(), phase.getValue().asInt()));
        return new Week(
                asked.path("week").asString(),
                byPhase,
                book.path("booked").asInt(),
                book.path("free").asInt());
    }

    Picture picture() {
        var phases = new TreeSet<String>();
        weeks.forEach(week -> phases.addAll(week.byPhase().keySet()));
        var stacked = new DefaultCategoryDataset();
        var line = new DefaultCategoryDataset();
        var rows = new ArrayList<List<String>>();
        for (var week : weeks) {
            var name = week.week().replaceFirst("^\\d+-", "");
            var cells = new ArrayList<>(List.of(week.week()));
            for (var phase : phases) {
                int visits = week.byPhase().getOrDefault(phase, 0);
                stacked.addValue(visits, phase, name);
                cells.add(Integer.toString(visits));
            }
            line.addValue(week.openings(), "openings: booked and free", name);
            for (int number :
                    List.of(week.expected(), week.booked(), week.free(), week.openings())) {
                cells.add(Integer.toString(number));
            }
            rows.add(cells);
        }
        var columns = new ArrayList<>(List.of("Week"));
        columns.addAll(phases);
        columns.addAll(List.of("Asked for", "Booked", "Free", "Openings"));
        return new Picture(
                "Visits that plans ask for, and openings",
                "By the phase that a plan is in now; openings are what is booked and what is free",
                Charts.stackAndLine(stacked, line, "visits a week"),
                new Table(columns, rows));
    }
}
