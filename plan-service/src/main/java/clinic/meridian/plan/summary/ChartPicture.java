package clinic.meridian.plan.summary;

import clinic.meridian.plan.typeface.Typeface;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.StringWriter;
import java.util.Locale;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/** A pain chart as vector graphics, with a title and a description for those who don't see it. */
final class ChartPicture {

    private static final String SVG = "http://www.w3.org/2000/svg";

    /** For which width it is drawn, in pixels of a screen. */
    enum Size {
        WIDE(720, 310),
        NARROW(380, 370),
        PAPER(720, 310);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }

        int width() {
            return width;
        }
    }

    private ChartPicture() {}

    /** An element to put into a page; its ids are its own among pictures of other sizes. */
    static String of(PainChart pain, Wording words, Size size) {
        Typeface.bring();
        var document = document();
        var context = SVGGeneratorContext.createDefault(document);
        context.setComment("");
        context.setIDGenerator(new Ids(size));
        var canvas = new SVGGraphics2D(context, false);
        canvas.setSVGCanvasSize(new Dimension(size.width, size.height));
        ChartDrawing.of(pain, words, size).draw(canvas, new Rectangle(size.width, size.height));
        var root = canvas.getRoot();
        root.setAttribute("viewBox", "0 0 " + size.width + " " + size.height);
        root.setAttribute("role", "img");
        var name = "pain-" + size.name().toLowerCase(Locale.ROOT);
        root.setAttribute("aria-labelledby", name + "-title " + name + "-about");
        var about =
                words.text(
                        "chart.about",
                        pain.reports().size(),
                        words.day(pain.from()),
                        words.day(pain.today()));
        if (size == Size.PAPER) {
            // Where a tagged PDF looks for it.
            root.setAttribute("alt", about);
        }
        root.insertBefore(text(document, "desc", name + "-about", about), root.getFirstChild());
        root.insertBefore(
                text(document, "title", name + "-title", words.text("chart.title")),
                root.getFirstChild());
        return write(root);
    }

    private static Element text(Document document, String element, String id, String text) {
        var made = document.createElementNS(SVG, element);
        made.setAttribute("id", id);
        made.setTextContent(text);
        return made;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Element root) {
        try {
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var writing = factory.newTransformer();
            writing.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var text = new StringWriter();
            writing.transform(new DOMSource(root), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Ids extends SVGIDGenerator {

        private final Size size;

        Ids(Size size) {
            this.size = size;
        }

        @Override
        public String generateID(String prefix) {
            return size.name().charAt(0) + super.generateID(prefix);
        }
    }
}
