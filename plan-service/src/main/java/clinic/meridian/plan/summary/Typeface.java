package clinic.meridian.plan.summary;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Liberation Sans, which is as wide as Arial: a page breaks its lines alike everywhere. */
final class Typeface {

    static final String NAME = "Liberation Sans";

    private Typeface() {}

    /** A new stream of the typeface's file each time. */
    static InputStream file(boolean bold) {
        var name = "/liberation/LiberationSans-" + (bold ? "Bold" : "Regular") + ".ttf";
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(name), name);
    }

    static Font font(boolean bold, float size) {
        return (bold ? Loaded.BOLD : Loaded.REGULAR).deriveFont(size);
    }

    /** Read once, when a chart is first drawn. */
    private static final class Loaded {

        static final Font REGULAR = load(false);
        static final Font BOLD = load(true);

        private static Font load(boolean bold) {
            try (var file = file(bold)) {
                return Font.createFont(Font.TRUETYPE_FONT, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the typeface cannot be read", e);
            }
        }
    }
}
