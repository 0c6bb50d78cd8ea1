package clinic.meridian.plan.summary;

import static clinic.meridian.plan.summary.ChartDrawing.at;

import clinic.meridian.plan.summary.ChartPicture.Size;
import clinic.meridian.plan.typeface.Typeface;

import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.LengthAdjustmentType;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.time.LocalDate;

/** Phases as bands, lines to compare with, and what lies ahead. */
final class ChartMarkers {

    private static final Color[] BANDS = {new Color(0xf3, 0xf4, 0xf1), new Color(0xe4, 0xe8, 0xe4)};
    private static final Color AHEAD = new Color(0xcf, 0xdd, 0xd7);
    private static final float SMALL = 10.5f;

    /** What the scale at the left and the edges take of a picture's width. */
    private static final int BESIDE = 50;

    private final XYPlot plot;
    private final PainChart pain;
    private final Wording words;
    private final Size size;

    private ChartMarkers(XYPlot plot, PainChart pain, Wording words, Size size) {
        this.plot = plot;
        this.pain = pain;
        this.words = words;
        this.size = size;
    }

    static void on(XYPlot plot, PainChart pain, Wording words, Size size) {
        var markers = new ChartMarkers(plot, pain, words, size);
        markers.phases();
        markers.lines();
        markers.ahead();
    }

    private void phases() {
        int shade = 0;
        for (var band : pain.bands()) {
            var marker = new IntervalMarker(at(band.from()), at(band.to()), BANDS[shade++ % 2]);
            var label = name(band);
            if (label != null) {
                label(marker, label, RectangleAnchor.TOP, TextAnchor.TOP_CENTER, ChartDrawing.INK);
            }
            add(marker);
        }
    }

    /** The phase's name, or its rhythm, as far as there is room. */
    private @Nullable String name(PainChart.Band band) {
        double room = pixels(at(band.to()) - at(band.from()));
        if (width(band.phase()) < room) {
            return band.phase();
        }
        var rhythm = band.interval() == null ? "" : words.rhythm(band.interval());
        return !rhythm.isEmpty() && width(rhythm) < room ? rhythm : null;
    }

    /** Named in the legend: names beside the lines would lie upon the reports. */
    private void lines() {
        var legend = plot.getLegendItems();
        var further = pain.further();
        if (further != null) {
            var label = words.text("chart.further", further, words.letter(further.mark()));
            legend.add(line(further.value(), label, dashed(1.4f, 7, 4), ChartDrawing.LEAF));
        }
        var flare = pain.flare();
        if (flare != null) {
            var label = words.text("chart.flare-from", flare, words.letter(flare.mark()));
            legend.add(line(flare.value(), label, dashed(1.4f, 9, 3, 2, 3), ChartDrawing.ROSE));
        }
        var baseline = pain.baseline();
        if (baseline != null) {
            var label = words.text("chart.baseline", baseline);
            legend.add(line(baseline, label, dashed(1.2f, 2, 3), ChartDrawing.QUIET));
        }
        plot.setFixedLegendItems(legend);
    }

    private void ahead() {
        var window = pain.next();
        if (window != null) {
            var marker =
                    new IntervalMarker(
                            at(window.earliest().atStartOfDay()),
                            at(window.latest().plusDays(1).atStartOfDay()),
                            AHEAD);
            marker.setOutlinePaint(ChartDrawing.LEAF);
            marker.setOutlineStroke(new BasicStroke(0.8f));
            label(
                    marker,
                    words.text("chart.next"),
                    RectangleAnchor.TOP_RIGHT,
                    TextAnchor.TOP_RIGHT,
                    ChartDrawing.LEAF);
            // Below the names of the phases.
            marker.setLabelOffset(new RectangleInsets(16, 3, 3, 3));
            add(marker);
        }
        if (!pain.booked().isEmpty()) {
            vertical(pain.booked().getFirst().toLocalDate(), "chart.booked", new BasicStroke(2));
        }
        if (pain.today().isBefore(pain.to())) {
            vertical(pain.today(), "chart.today", dashed(1, 1, 3));
        }
    }

    private void vertical(LocalDate day, String key, Stroke stroke) {
        var marker = new ValueMarker(at(day), ChartDrawing.INK, stroke);
        label(
                marker,
                words.text(key),
                RectangleAnchor.BOTTOM_LEFT,
                TextAnchor.BOTTOM_RIGHT,
                ChartDrawing.INK);
        marker.setLabelOffset(new RectangleInsets(3, 3, 3, 3));
        add(marker);
    }

    private LegendItem line(double score, String label, Stroke stroke, Color colour) {
        var marker = new ValueMarker(score, colour, stroke);
        marker.setAlpha(1);
        plot.addRangeMarker(marker, Layer.BACKGROUND);
        return new LegendItem(
                label, null, null, null, new Line2D.Double(-14, 0, 14, 0), stroke, colour);
    }

    /** Opaque: printers and the PDF library do without layers. */
    private void add(Marker marker) {
        marker.setAlpha(1);
        plot.addDomainMarker(marker, Layer.BACKGROUND);
    }

    private static void label(
            Marker marker, String text, RectangleAnchor where, TextAnchor anchor, Color colour) {
        marker.setLabel(text);
        marker.setLabelFont(Typeface.font(false, SMALL));
        marker.setLabelPaint(colour);
        marker.setLabelAnchor(where);
        marker.setLabelTextAnchor(anchor);
        marker.setLabelOffset(new RectangleInsets(2, 3, 2, 3));
        marker.setLabelOffsetType(LengthAdjustmentType.CONTRACT);
        marker.setLabelBackgroundColor(new Color(255, 255, 255, 0));
    }

    private double width(String text) {
        return Typeface.font(false, SMALL)
                        .getStringBounds(text, new FontRenderContext(null, true, true))
                        .getWidth()
                + 6;
    }

    private double pixels(double millis) {
        double all = at(ChartDrawing.last(pain)) - at(ChartDrawing.first(pain));
        return millis / all * (size.width() - BESIDE);
    }

    private static Stroke dashed(float width, float... dashes) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10, dashes, 0);
    }
}
