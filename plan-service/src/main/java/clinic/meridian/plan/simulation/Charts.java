package clinic.meridian.plan.simulation;

import clinic.meridian.plan.typeface.Typeface;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Bars and lines in the page's own colours. */
final class Charts {

    private static final Font SMALL = Typeface.font(false, 12);

    private Charts() {}

    /** One group of bars for each category, the value above each bar. */
    static String bars(CategoryDataset data, @Nullable String axis, int decimals) {
        var renderer = new BarRenderer();
        renderer.setItemMargin(0.06);
        renderer.setDefaultItemLabelGenerator(
                new StandardCategoryItemLabelGenerator("{2}", number(decimals)));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(SMALL.deriveFont(10f));
        renderer.setDefaultItemLabelPaint(Ink.TEXT.stand());
        plain(renderer);
        var plot = plot(data, axis, renderer);
        plot.getRangeAxis().setUpperMargin(0.12);
        return Svg.of(chart(plot, data.getRowCount() > 1));
    }

    /** Bars on top of each other, and a line of what they are measured against. */
    static String stackAndLine(CategoryDataset stacked, CategoryDataset line, String axis) {
        var bars = new StackedBarRenderer();
        plain(bars);
        var plot = plot(stacked, axis, bars);
        var drawn = new LineAndShapeRenderer(true, true);
        drawn.setSeriesPaint(0, Ink.LINE.stand());
        drawn.setSeriesStroke(0, new BasicStroke(2f));
        plot.setDataset(1, line);
        plot.setRenderer(1, drawn);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return Svg.of(chart(plot, true));
    }

    private static void plain(BarRenderer renderer) {
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(0.12);
        for (int i = 0; i < Ink.SERIES.size(); i++) {
            renderer.setSeriesPaint(i, Ink.SERIES.get(i).stand());
        }
    }

    private static CategoryPlot plot(
            CategoryDataset data, @Nullable String axis, CategoryItemRenderer renderer) {
        var across = new CategoryAxis();
        across.setTickLabelFont(SMALL);
        across.setTickLabelPaint(Ink.TEXT.stand());
        across.setAxisLinePaint(Ink.GRID.stand());
        across.setTickMarksVisible(false);
        across.setCategoryMargin(0.25);
        var up = new NumberAxis(axis);
        up.setLabelFont(SMALL);
        up.setLabelPaint(Ink.TEXT.stand());
        up.setTickLabelFont(SMALL);
        up.setTickLabelPaint(Ink.TEXT.stand());
        up.setAxisLineVisible(false);
        up.setTickMarksVisible(false);
        var plot = new CategoryPlot(data, across, up, renderer);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(Ink.GRID.stand());
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        plot.setInsets(new RectangleInsets(4, 2, 2, 8));
        return plot;
    }

    private static JFreeChart chart(CategoryPlot plot, boolean legend) {
        var chart = new JFreeChart(null, SMALL, plot, false);
        chart.setBackgroundPaint(new Color(0, true));
        if (legend) {
            var names = new LegendTitle(plot);
            names.setPosition(RectangleEdge.TOP);
            names.setItemFont(SMALL);
            names.setItemPaint(Ink.TEXT.stand());
            names.setBackgroundPaint(null);
            chart.addSubtitle(names);
        }
        return chart;
    }

    private static NumberFormat number(int decimals) {
        var format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        // As the tables do.
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
