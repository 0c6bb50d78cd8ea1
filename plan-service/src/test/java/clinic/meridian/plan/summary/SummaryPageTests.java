package clinic.meridian.plan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.plan.planning.PlanStory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

class SummaryPageTests {

    /** Where the pages can be looked at after a run. */
    private static final Path SEEN = Path.of("target", "summary");

    static Stream<Map.Entry<String, PlanStory>> stories() {
        return Stories.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void printsOnOneSheetWithItsTypefaceInIt(Map.Entry<String, PlanStory> story)
            throws IOException {
        var summary = English.summary(story.getValue());
        for (var paper : Paper.values()) {
            var pdf = new SummaryPrint(English.page()).of(summary, Locale.US, paper);
            write(story.getKey() + "-" + paper.name().toLowerCase(Locale.ROOT) + ".pdf", pdf);
            try (var read = Loader.loadPDF(pdf)) {
                assertThat(read.getNumberOfPages()).isEqualTo(1);
                assertThat(read.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(read.getDocumentInformation().getSubject()).isNotBlank();
                assertThat(described(read.getDocumentCatalog().getStructureTreeRoot())).isTrue();
                assertThat(new PDFTextStripper().getText(read)).contains("A clinician decides");
                var fonts = read.getPage(0).getResources();
                for (var name : fonts.getFontNames()) {
                    assertThat(fonts.getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void needsNothingButItself(Map.Entry<String, PlanStory> story) throws IOException {
        var html = English.page().html(English.summary(story.getValue()), Locale.US, "summary");
        write(story.getKey() + ".html", html.getBytes(StandardCharsets.UTF_8));
        assertThat(html)
                .doesNotContain("<script", " style=", "src=", "@import")
                .doesNotContainPattern("url\\((?!#)")
                .doesNotContain("<link rel=\"stylesheet\"");
    }

    @Test
    void itsPolicyLetsItsOwnStyleSheetWork() throws NoSuchAlgorithmException {
        var page = English.page();
        var html = page.html(English.summary(Stories.responder()), Locale.US, null);
        var style =
                html.substring(
                        html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));
        var hash =
                MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(page.contentSecurityPolicy())
                .contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    /** Whether the chart says to a reader aloud what it shows. */
    private static boolean described(PDStructureNode node) {
        return (node instanceof PDStructureElement element
                        && element.getStructureType().equals("Figure")
                        && element.getAlternateDescription() != null)
                || node.getKids().stream()
                        .anyMatch(kid -> kid instanceof PDStructureNode next && described(next));
    }

    private static void write(String name, byte[] page) throws IOException {
        var _ = Files.createDirectories(SEEN);
        var _ = Files.write(SEEN.resolve(name), page);
    }
}
