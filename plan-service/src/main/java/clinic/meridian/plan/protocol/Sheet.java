package clinic.meridian.plan.protocol;

import clinic.meridian.plan.sheet.Figure;
import clinic.meridian.plan.sheet.Mark;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * One mapping of a rule file, a protocol or a coverage policy. Takes each key once; whatever is
 * left, missing or out of bounds is refused with file, line and reason.
 */
public final class Sheet {

    private final String file;
    private final int line;
    private final Map<String, Node> left = new LinkedHashMap<>();

    private Sheet(String file, Node node) {
        this.file = file;
        this.line = lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            throw new BrokenProtocol(file, line, "expected: keys with values");
        }
        for (var entry : mapping.getValue()) {
            var key = ((ScalarNode) entry.getKeyNode()).getValue();
            if (left.put(key, entry.getValueNode()) != null) {
                throw new BrokenProtocol(file, lineOf(entry.getKeyNode()), key + ": given twice");
            }
        }
    }

    /** Reads the whole file and refuses keys that nobody took. */
    public static <T> T read(String file, String yaml, Function<Sheet, T> reading) {
        try {
            var root =
                    new Yaml(new SafeConstructor(new LoaderOptions()))
                            .compose(new StringReader(yaml));
            if (root == null) {
                throw new BrokenProtocol(file, 1, "the file is empty");
            }
            return whole(new Sheet(file, root), reading);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new BrokenProtocol(file, mark == null ? 1 : mark.getLine() + 1, e.getProblem());
        }
    }

    public boolean has(String key) {
        return left.containsKey(key);
    }

    public <T> T in(String key, Function<Sheet, T> reading) {
        return whole(new Sheet(file, take(key)), reading);
    }

    public <T> @Nullable T maybe(String key, Function<Sheet, T> reading) {
        return has(key) ? in(key, reading) : null;
    }

    public <T> List<T> list(String key, Function<Sheet, T> reading) {
        if (!has(key)) {
            return List.of();
        }
        var node = take(key);
        if (!(node instanceof SequenceNode sequence)) {
            throw new BrokenProtocol(file, lineOf(node), key + ": expected: a list");
        }
        return sequence.getValue().stream()
                .map(each -> whole(new Sheet(file, each), reading))
                .toList();
    }

    <T> Map<String, T> map(String key, Function<Sheet, T> reading) {
        var all = new LinkedHashMap<String, T>();
        if (has(key)) {
            var inner = new Sheet(file, take(key));
            for (var name : List.copyOf(inner.left.keySet())) {
                all.put(name, inner.in(name, reading));
            }
        }
        return all;
    }

    public String text(String key) {
        var node = take(key);
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw new BrokenProtocol(file, lineOf(node), key + ": expected: text");
    }

    /** A list of words; empty when there is none. */
    public List<String> words(String key) {
        if (!has(key)) {
            return List.of();
        }
        var node = take(key);
        if (node instanceof SequenceNode sequence
                && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            return sequence.getValue().stream()
                    .map(each -> ((ScalarNode) each).getValue())
                    .toList();
        }
        throw new BrokenProtocol(file, lineOf(node), key + ": expected: a list of words");
    }

    /** One of these words; says which when it is another. */
    public String oneOf(String key, List<String> words) {
        int at = has(key) ? lineOf(left.get(key)) : line;
        var text = text(key);
        if (words.contains(text)) {
            return text;
        }
        throw new BrokenProtocol(
                file, at, key + ": " + text + " (expected: " + String.join(", ", words) + ")");
    }

    public boolean yes(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        int at = lineOf(left.get(key));
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            case String other ->
                    throw new BrokenProtocol(
                            file, at, key + ": " + other + " (expected: true or false)");
        };
    }

    public int number(String key, int least, int most) {
        int at = has(key) ? lineOf(left.get(key)) : line;
        var text = text(key);
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new BrokenProtocol(
                file, at, key + ": " + text + " (expected: " + least + " to " + most + ")");
    }

    /** A number with its mark and reason; a figure without them is refused. */
    public Figure figure(String key, int least, int most) {
        return in(
                key,
                at -> new Figure(at.number("value", least, most), at.mark(), at.text("because")));
    }

    public @Nullable Figure maybeFigure(String key, int least, int most) {
        return has(key) ? figure(key, least, most) : null;
    }

    public BrokenProtocol broken(String reason) {
        return new BrokenProtocol(file, line, reason);
    }

    private Mark mark() {
        int at = has("mark") ? lineOf(left.get("mark")) : line;
        var text = text("mark");
        for (var mark : Mark.values()) {
            if (mark.name().toLowerCase(Locale.ROOT).equals(text)) {
                return mark;
            }
        }
        throw new BrokenProtocol(file, at, "mark: " + text + " (expected: evidence or choice)");
    }

    private Node take(String key) {
        var node = left.remove(key);
        if (node == null) {
            throw new BrokenProtocol(file, line, key + ": missing");
        }
        return node;
    }

    private static <T> T whole(Sheet sheet, Function<Sheet, T> reading) {
        var read = reading.apply(sheet);
        for (var entry : sheet.left.entrySet()) {
            throw new BrokenProtocol(
                    sheet.file, lineOf(entry.getValue()), entry.getKey() + ": not known here");
        }
        return read;
    }

    private static int lineOf(@Nullable Node node) {
        return node == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
