package clinic.meridian.plan.typeface;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Liberation Sans, which is as wide as Arial: a page breaks its lines alike everywhere. Java draws
 * no text at all where neither a font nor fontconfig is installed, so it is told of this one.
 */
public final class Typeface {

    public static final String NAME = "Liberation Sans";

    /** The JDK's own property for a list of fonts; it counts where fontconfig is missing. */
    private static final String FONT_LIST = "sun.awt.fontconfig";

    static {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty(FONT_LIST) == null) {
            System.setProperty(FONT_LIST, fontList().toString());
        }
    }

    private static final Font REGULAR = load(false);
    private static final Font BOLD = load(true);

    private Typeface() {}

    /** Before anything else is drawn: Java looks for its fonts only once. */
    public static void bring() {
        // Reaching this class has done it.
    }

    /** A new stream of the typeface's file each time. */
    public static InputStream file(boolean bold) {
        var name = "/liberation/LiberationSans-" + (bold ? "Bold" : "Regular") + ".ttf";
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(name), name);
    }

    public static Font font(boolean bold, float size) {
        return (bold ? BOLD : REGULAR).deriveFont(size);
    }

    private static Font load(boolean bold) {
        try (var file = file(bold)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the typeface cannot be read", e);
        }
    }

    /** Every name that Java always has leads to the one file. */
    private static Path fontList() {
        try (var file = file(false)) {
            var folder = Files.createTempDirectory("meridian-typeface");
            var font = folder.resolve("regular.ttf");
            Files.copy(file, font);
            var list = folder.resolve("fontconfig.properties");
            Files.write(list, lines(font));
            Stream.of(folder, font, list).forEach(each -> each.toFile().deleteOnExit());
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path font) {
        var names =
                Stream.of("dialog", "dialoginput", "sansserif", "serif", "monospaced")
                        .flatMap(
                                name ->
                                        Stream.of("plain", "bold", "italic", "bolditalic")
                                                .map(style -> name + "." + style));
        return Stream.concat(
                        Stream.of("version=1", "sequence.allfonts=latin-1"),
                        Stream.concat(
                                names.map(name -> name + ".latin-1=" + NAME),
                                Stream.of("filename.Liberation_Sans=" + font)))
                .toList();
    }
}
