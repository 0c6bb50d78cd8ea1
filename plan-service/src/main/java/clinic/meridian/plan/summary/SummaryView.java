package clinic.meridian.plan.summary;

import clinic.meridian.plan.summary.PainChart.Report;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A summary in the reader's words, as the template takes it.
 *
 * @param tables the chart's data; on paper side by side, and only the newest
 * @param older how many reports of the chart the tables leave out
 */
record SummaryView(
        String asOf,
        List<Line> what,
        List<Line> why,
        List<Line> next,
        @Nullable Line further,
        List<Held> conditions,
        List<Line> change,
        List<Line> worse,
        List<List<Row>> tables,
        int older) {

    /** A condition, and how it stands. */
    record Held(Line line, @Nullable Boolean met) {}

    /** One row of a table. */
    record Row(String day, String score, String told, String phase) {}

    /** Side by side on paper. */
    private static final int TABLES = 3;

    /** For a screen, with every report. */
    static SummaryView of(Summary summary, Wording words) {
        return of(summary, words, false, Integer.MAX_VALUE);
    }

    /** For a sheet of paper, with so many rows in each of its tables. */
    static SummaryView onPaper(Summary summary, Wording words, int rows) {
        return of(summary, words, true, rows);
    }

    private static SummaryView of(
            Summary summary, Wording words, boolean onPaper, int rowsPerTable) {
        var further = summary.further();
        var reports = summary.chart().reports();
        int shown = onPaper ? Math.min(reports.size(), rowsPerTable * TABLES) : reports.size();
        var rows =
                reports.subList(reports.size() - shown, reports.size()).stream()
                        .map(report -> row(report, words, onPaper))
                        .toList();
        return new SummaryView(
                words.day(summary.today()),
                lines(summary.what(), words),
                lines(summary.why(), words),
                lines(summary.next(), words),
                further == null ? null : words.line(further.sentence()),
                further == null
                        ? List.of()
                        : further.conditions().stream()
                                .map(each -> new Held(words.line(each.sentence()), each.met()))
                                .toList(),
                lines(summary.change(), words),
                lines(summary.worse(), words),
                tables(rows, rowsPerTable),
                reports.size() - shown);
    }

    private static List<Line> lines(List<Sentence> sentences, Wording words) {
        return sentences.stream().map(words::line).toList();
    }

    private static Row row(Report report, Wording words, boolean onPaper) {
        var interval = report.interval();
        return new Row(
                words.date(report.at().toLocalDate()),
                Integer.toString(report.score()),
                words.text(report.beforeVisit() ? "told.before" : "told.between"),
                onPaper && interval != null ? words.rhythm(interval) : report.phase());
    }

    private static List<List<Row>> tables(List<Row> rows, int each) {
        var all = new ArrayList<List<Row>>();
        for (int i = 0; i < rows.size(); i += each) {
            all.add(rows.subList(i, Math.min(rows.size() - i, each) + i));
            if (each > rows.size()) {
                break;
            }
        }
        return all;
    }
}
