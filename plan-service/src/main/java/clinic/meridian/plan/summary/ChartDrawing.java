package clinic.meridian.plan.summary;

import clinic.meridian.plan.summary.ChartPicture.Size;
import clinic.meridian.plan.typeface.Typeface;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.TimeZone;

/** Draws pain over time so that it also reads in grey: by shape and dash, not by colour alone. */
final class ChartDrawing {

    static final Color INK = new Color(0x22, 0x2b, 0x29);
    static final Color LEAF = new Color(0x1f, 0x5f, 0x51);
    static final Color ROSE = new Color(0x93, 0x2a, 0x2a);
    static final Color QUIET = new Color(0x5c, 0x69, 0x66);

    /** Room above 10 for the names of phases and below 0 for visits that lie ahead. */
    private static final double TOP = 11.6;

    private static final double BOTTOM = -1.7;
    private static final double FLARES_AT = 10.3;
    private static final float SMALL = 11;

    private ChartDrawing() {}

    static JFreeChart of(PainChart pain, Wording words, Size size) {
        var plot = new XYPlot(series(pain, words), days(pain, words), scores(words), marks());
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(new Color(0xd5, 0xd9, 0xd6));
        plot.setRangeGridlineStroke(new BasicStroke(0.6f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        ChartMarkers.on(plot, pain, words, size);
        var chart = new JFreeChart(null, Typeface.font(true, SMALL), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(2, 2, 2, 8));
        chart.addSubtitle(legend(plot));
        return chart;
    }

    static double at(LocalDateTime when) {
        return when.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    static double at(LocalDate day) {
        return at(day.atTime(12, 0));
    }

    /** The left edge: a little before the first report, so that nothing lies on the frame. */
    static LocalDate first(PainChart pain) {
        return pain.from().minusDays(beside(pain));
    }

    static LocalDate last(PainChart pain) {
        return pain.to().plusDays(beside(pain));
    }

    private static long beside(PainChart pain) {
        return 2 + ChronoUnit.DAYS.between(pain.from(), pain.to()) / 50;
    }

    private static XYSeriesCollection series(PainChart pain, Wording words) {
        var before = new XYSeries(words.text("chart.before"), false, true);
        var between = new XYSeries(words.text("chart.between"), false, true);
        for (var report : pain.reports()) {
            (report.beforeVisit() ? before : between).add(at(report.at()), report.score());
        }
        var flares = new XYSeries(words.text("chart.flare"), false, true);
        for (var day : pain.flares()) {
            flares.add(at(day), FLARES_AT);
        }
        var all = new XYSeriesCollection();
        all.addSeries(before);
        all.addSeries(between);
        all.addSeries(flares);
        return all;
    }

    private static XYLineAndShapeRenderer marks() {
        var marks = new XYLineAndShapeRenderer(false, true);
        marks.setDrawOutlines(true);
        marks.setUseFillPaint(true);
        mark(marks, 0, new Ellipse2D.Double(-3.6, -3.6, 7.2, 7.2), LEAF, LEAF);
        mark(marks, 1, polygon(0, -5, 5, 0, 0, 5, -5, 0), LEAF, Color.WHITE);
        mark(marks, 2, polygon(0, 5, 5, -4, -5, -4), ROSE, ROSE);
        marks.setSeriesLinesVisible(0, true);
        marks.setSeriesStroke(0, new BasicStroke(2));
        return marks;
    }

    private static void mark(
            XYLineAndShapeRenderer marks, int series, Shape shape, Color line, Color fill) {
        marks.setSeriesShape(series, shape);
        marks.setSeriesPaint(series, line);
        marks.setSeriesFillPaint(series, fill);
        marks.setSeriesOutlinePaint(series, line);
        marks.setSeriesOutlineStroke(series, new BasicStroke(1.4f));
    }

    private static Shape polygon(double... points) {
        var shape = new Path2D.Double();
        shape.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            shape.lineTo(points[i], points[i + 1]);
        }
        shape.closePath();
        return shape;
    }

    private static DateAxis days(PainChart pain, Wording words) {
        var axis = new DateAxis(null, TimeZone.getTimeZone(ZoneOffset.UTC), words.locale());
        axis.setRange(new Date((long) at(first(pain))), new Date((long) at(last(pain))));
        var pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        "MMMd", IsoChronology.INSTANCE, words.locale());
        var format = new SimpleDateFormat(pattern, words.locale());
        format.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        axis.setDateFormatOverride(format);
        axis.setTickLabelFont(Typeface.font(false, SMALL));
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(QUIET);
        return axis;
    }

    private static NumberAxis scores(Wording words) {
        var axis = new NumberAxis(words.text("chart.scale"));
        axis.setRange(BOTTOM, TOP);
        axis.setTickUnit(new NumberTickUnit(2));
        axis.setTickLabelFont(Typeface.font(false, SMALL));
        axis.setLabelFont(Typeface.font(false, SMALL));
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static LegendTitle legend(XYPlot plot) {
        var legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(Typeface.font(false, SMALL));
        legend.setItemPaint(INK);
        return legend;
    }
}
