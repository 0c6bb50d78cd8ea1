package clinic.meridian.plan.simulation;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** Draws a chart as an SVG element that fits the width it is given. */
final class Svg {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int WIDTH = 560;
    private static final int HEIGHT = 270;

    private Svg() {}

    static String of(JFreeChart chart) {
        var drawing = drawing();
        drawing.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        chart.draw(drawing, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        var root = drawing.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + WIDTH + " " + HEIGHT);
        root.removeAttributeNS(null, "width");
        root.removeAttributeNS(null, "height");
        root.setAttributeNS(null, "aria-hidden", "true");
        var text = new StringWriter();
        try {
            drawing.stream(root, text, true, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The declarations before the element are a file's, not a page's.
        return Ink.named(text.toString().substring(text.toString().indexOf("<svg")));
    }

    private static SVGGraphics2D drawing() {
        try {
            var document =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .getDOMImplementation()
                            .createDocument(SVG, "svg", null);
            var context = SVGGeneratorContext.createDefault(document);
            context.setComment(null);
            return new SVGGraphics2D(context, false);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
