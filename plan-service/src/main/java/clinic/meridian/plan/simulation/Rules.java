package clinic.meridian.plan.simulation;

import clinic.meridian.plan.protocol.CareProtocol;
import clinic.meridian.plan.protocol.Protocols;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The four rules that are compared: the shipped protocol's file with figures changed, read as any
 * protocol file is.
 */
final class Rules {

    private static final String FILE = "/protocols/chronic-back-pain-1.yaml";

    private final Map<String, Object> sheet;
    private final List<String> changed = new ArrayList<>();

    private Rules(String shipped) {
        sheet = new Yaml(new SafeConstructor(new LoaderOptions())).load(shipped);
    }

    static List<Rule> all() {
        var shipped = shipped();
        return List.of(
                new Rules(shipped)
                        .set("smoothing", 1)
                        .set("flares", "atOncePoints", 2)
                        .named("A", "last report, one-report flare"),
                new Rules(shipped)
                        .set("flares", "atOncePoints", 2)
                        .named("B", "median of 3, one-report flare"),
                new Rules(shipped).named("C", "median of 3, confirmed flare, return = 2 visits"),
                new Rules(shipped)
                        .inARow(2)
                        .named("D", "as C, two qualifying visits in a row to step down"));
    }

    private Rules set(String figure, int value) {
        change(sheet, figure, value, figure);
        return this;
    }

    private Rules set(String part, String figure, int value) {
        change(mapping(sheet.get(part)), figure, value, part + "." + figure);
        return this;
    }

    private Rules inARow(int visits) {
        for (var phase : (List<?>) Objects.requireNonNull(sheet.get("phases"))) {
            if (mapping(phase).containsKey("stepDown")) {
                mapping(phase).put("qualifyingInARow", figure(visits));
            }
        }
        changed.add("qualifyingInARow: " + visits + " instead of 1");
        return this;
    }

    private void change(Map<String, Object> in, String figure, int value, String said) {
        var before = mapping(in.put(figure, figure(value)));
        changed.add(said + ": " + value + " instead of " + before.get("value"));
    }

    private Rule named(String letter, String name) {
        return new Rule(letter, name, changed, read());
    }

    private CareProtocol read() {
        var file = "simulated " + FILE;
        return new Protocols(Map.of(file, new Yaml().dump(sheet))).all().getFirst();
    }

    private static Map<String, Object> figure(int value) {
        return Map.of("value", value, "mark", "choice", "because", "compared in a simulation");
    }

    @SuppressWarnings("unchecked") // A mapping of YAML has texts as keys.
    private static Map<String, Object> mapping(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    private static String shipped() {
        try (var file = Rules.class.getResourceAsStream(FILE)) {
            return new String(
                    Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
