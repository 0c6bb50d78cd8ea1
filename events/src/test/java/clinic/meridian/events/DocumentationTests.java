package clinic.meridian.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every page of the project's documentation leads to where it says. */
class DocumentationTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]]*)]\\(([^)#\\s]*)(#[^)\\s]+)?\\)");
    private static final Pattern MEMBER = Pattern.compile("`?\\w+[.#](\\w+)(\\(\\))?`?");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    /** A link, with the page it stands on. */
    record Link(Path page, String text, String target, String anchor) {

        Path file() {
            return target.isEmpty() ? page : page.resolveSibling(target).normalize();
        }

        @Override
        public String toString() {
            return ROOT.relativize(page) + " → " + target + anchor;
        }
    }

    static List<Link> links() throws IOException {
        List<Link> links = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> requests = Files.walk(ROOT.resolve("requests"))) {
            List<Path> pages =
                    Stream.of(top, docs, requests)
                            .flatMap(paths -> paths)
                            .filter(path -> path.toString().endsWith(".md"))
                            .toList();
            for (Path page : pages) {
                LINK.matcher(Files.readString(page))
                        .results()
                        .filter(link -> !link.group(2).contains("://"))
                        .map(
                                link ->
                                        new Link(
                                                page,
                                                link.group(1),
                                                link.group(2),
                                                link.group(3) == null ? "" : link.group(3)))
                        .forEach(links::add);
            }
        }
        return links;
    }

    @ParameterizedTest
    @MethodSource("links")
    void aLinkLeadsToAFileOfTheProject(Link link) {
        assertThat(link.file()).exists();
    }

    /** {@code [`DaySheet.book`](…/DaySheet.java#L57)}: the line must name the member. */
    @ParameterizedTest
    @MethodSource("links")
    void aLinkToCodeFindsWhatItNames(Link link) throws IOException {
        Matcher member = MEMBER.matcher(link.text());
        if (!link.target().endsWith(".java") || !member.matches()) {
            return;
        }
        List<String> lines = Files.readAllLines(link.file());
        List<String> found =
                Stream.iterate(1, line -> line <= lines.size(), line -> line + 1)
                        .filter(line -> lines.get(line - 1).matches(declares(member.group(1))))
                        .map(line -> "#L" + line)
                        .toList();
        assertThat(found).as("%s declares %s", link.file(), member.group(1)).isNotEmpty();
        if (!link.anchor().isEmpty()) {
            assertThat(found).contains(link.anchor());
        }
    }

    @ParameterizedTest
    @MethodSource("links")
    void aLinkToAHeadingFindsIt(Link link) throws IOException {
        if (link.file().toString().endsWith(".md") && !link.anchor().isEmpty()) {
            assertThat(
                            HEADING.matcher(Files.readString(link.file()))
                                    .results()
                                    .map(heading -> "#" + slug(heading.group(1))))
                    .contains(link.anchor());
        }
    }

    @Test
    void everyDecisionIsListed() throws IOException {
        Path decisions = ROOT.resolve("docs/decisions");
        String list = Files.readString(decisions.resolve("README.md"));
        try (Stream<Path> pages = Files.list(decisions)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .allMatch(page -> page.equals("README.md") || list.contains("](" + page + ")"));
        }
    }

    private static String declares(String member) {
        return ".*\\b" + member + "\\b.*[({].*";
    }

    private static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }
}
