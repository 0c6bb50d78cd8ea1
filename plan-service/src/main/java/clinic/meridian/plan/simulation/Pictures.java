package clinic.meridian.plan.simulation;

import org.jfree.data.category.DefaultCategoryDataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The charts of the page, each with its table. */
final class Pictures {

    /** The last visit of each group of patients. */
    private static final int[] UP_TO = {12, 16, 20, 26, 35, Integer.MAX_VALUE};

    private Pictures() {}

    static List<Picture> of(Results results) {
        var all = new ArrayList<Picture>();
        for (var measure : Measure.values()) {
            all.add(byRule(results, measure));
        }
        all.add(spread(results));
        return List.copyOf(all);
    }

    /** Rules side by side, a bar for each noise. */
    private static Picture byRule(Results results, Measure measure) {
        var data = new DefaultCategoryDataset();
        for (var row : results.rows()) {
            data.addValue(
                    measure.of(row.measures()), noise(row.noise()), "Rule " + row.rule().letter());
        }
        var noises = results.question().noises();
        var columns = new ArrayList<String>(List.of("Rule"));
        noises.forEach(each -> columns.add(noise(each)));
        var rows = new ArrayList<List<String>>();
        for (var rule : results.rules()) {
            var cells = new ArrayList<String>(List.of(rule.letter() + " " + rule.name()));
            for (double noise : noises) {
                cells.add(measure.written(results.of(rule.letter(), noise)));
            }
            rows.add(List.copyOf(cells));
        }
        int decimals = measure.written(0).contains(".00") ? 2 : 1;
        return new Picture(
                measure.title,
                measure.sentence,
                Charts.bars(data, measure.written(0).contains("%") ? "%" : null, decimals),
                new Table(columns, rows));
    }

    /** How many patients come how often. */
    private static Picture spread(Results results) {
        double noise = results.question().noise();
        var data = new DefaultCategoryDataset();
        var columns = new ArrayList<String>(List.of("Rule"));
        for (int group = 0; group < UP_TO.length; group++) {
            columns.add(group(group));
        }
        var rows = new ArrayList<List<String>>();
        for (var row : results.at(noise)) {
            var cells = new ArrayList<String>(List.of(row.rule().letter()));
            for (int group = 0; group < UP_TO.length; group++) {
                double share = 100 * share(row.measures().spread(), group);
                data.addValue(share, "Rule " + row.rule().letter(), group(group));
                cells.add(String.format(Locale.ROOT, "%.1f %%", share));
            }
            rows.add(List.copyOf(cells));
        }
        return new Picture(
                "How many come how often",
                "Share of patients by visits in the year, " + noise(noise),
                Charts.bars(data, "%", 0),
                new Table(columns, rows));
    }

    private static double share(List<Integer> spread, int group) {
        int from = group == 0 ? 0 : UP_TO[group - 1] + 1;
        var counts = spread.stream().mapToInt(Integer::intValue).toArray();
        int to =
                Math.min(
                        UP_TO[group] == Integer.MAX_VALUE ? counts.length : UP_TO[group] + 1,
                        counts.length);
        int among = from >= to ? 0 : Arrays.stream(counts, from, to).sum();
        return (double) among / Math.max(1, Arrays.stream(counts).sum());
    }

    private static String group(int group) {
        int from = group == 0 ? 0 : UP_TO[group - 1] + 1;
        return UP_TO[group] == Integer.MAX_VALUE ? from + "+" : from + "–" + UP_TO[group];
    }

    static String noise(double noise) {
        return "noise " + String.format(Locale.ROOT, "%.1f", noise);
    }
}
