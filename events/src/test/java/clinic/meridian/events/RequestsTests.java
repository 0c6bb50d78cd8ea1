package clinic.meridian.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbered .http files ask only for what some controller answers. */
class RequestsTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern REQUEST =
            Pattern.compile("(?m)^(GET|POST|PUT|DELETE) \\{\\{host}}([^?\\s]*)");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern CLASS =
            Pattern.compile("@RequestMapping\\((?:value = |path = )?\"([^\"]*)\"\\)");
    private static final Pattern METHOD =
            Pattern.compile("@(Get|Post|Put|Delete)Mapping(?:\\([^\")]*\"([^\"]*)\")?");

    /** What no controller of ours answers, but Spring Security does. */
    private static final Set<String> BY_SPRING = Set.of("POST /oauth2/token");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("requests"))) {
            return files.filter(file -> file.toString().endsWith(".http")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRequestHasAController(Path file) {
        Set<String> answered = answered();

        assertThat(REQUEST.matcher(read(file)).results().map(RequestsTests::address))
                .isNotEmpty()
                .allMatch(address -> answered.contains(address) || BY_SPRING.contains(address));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyVariableIsSetAtTheTop(Path file) {
        String text = read(file);

        assertThat(VARIABLE.matcher(text).results().map(used -> "@" + used.group(1) + " = "))
                .allMatch(text::contains);
    }

    private static String address(MatchResult request) {
        return request.group(1) + " " + anyVariable(request.group(2));
    }

    private static Set<String> answered() {
        try (Stream<Path> sources = Files.walk(ROOT)) {
            return sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> path.toString().contains("/src/main/"))
                    .flatMap(path -> answeredBy(read(path)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> answeredBy(String source) {
        Matcher onClass = CLASS.matcher(source);
        String prefix = onClass.find() ? onClass.group(1) : "";
        return METHOD.matcher(source)
                .results()
                .map(
                        method ->
                                method.group(1).toUpperCase(Locale.ROOT)
                                        + " "
                                        + anyVariable(
                                                prefix
                                                        + (method.group(2) == null
                                                                ? ""
                                                                : method.group(2))));
    }

    /** {@code /api/holds/{id}} and {@code /api/holds/{{hold}}} are one address. */
    private static String anyVariable(String path) {
        return path.replaceAll("\\{+\\w+}+", "*")
                .replace("/elm-street", "/*")
                .replace("/oak-street", "/*");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
