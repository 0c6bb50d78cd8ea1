package clinic.meridian.plan.sheet;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.StringReader;
import java.util.Comparator;
import java.util.List;

/**
 * A file of YAML that its schema agrees with. Remembers the line of everything, so that what a
 * schema cannot say is told with its line too. Immutable.
 */
public final class Sheet {

    /** A key that the schema allows and the record does not know is a mistake of ours. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final String file;
    private final Lines lines;
    private final JsonNode document;

    private Sheet(String file, Lines lines, JsonNode document) {
        this.file = file;
        this.lines = lines;
        this.document = document;
    }

    /**
     * Reads one file. Keys that are left out hold what the schema says under {@code default}.
     *
     * @param file as it is named in a mistake
     * @throws BrokenSheet with every mistake that the schema finds
     */
    public static Sheet read(String file, String yaml, SheetSchema schema) {
        var root = root(file, yaml);
        var document = new YamlTree(file).of(root);
        var lines = new Lines(root);
        var wording = new Wording(schema, lines);
        var mistakes =
                schema.fill(document).stream()
                        .map(wording::of)
                        .distinct()
                        .sorted(Comparator.comparingInt(Mistake::line))
                        .toList();
        if (!mistakes.isEmpty()) {
            throw new BrokenSheet(file, mistakes);
        }
        return new Sheet(file, lines, document);
    }

    /**
     * As a record of ours.
     *
     * @throws BrokenSheet where the record refuses it
     */
    public <T> T as(Class<T> type) {
        try {
            return MAPPER.treeToValue(document, type);
        } catch (JacksonException e) {
            var place = JsonPointer.empty();
            for (var step : e.getPath()) {
                place =
                        step.getPropertyName() == null
                                ? place.appendIndex(step.getIndex())
                                : place.appendProperty(step.getPropertyName());
            }
            throw broken(place.toString(), "cannot be used: " + e.getOriginalMessage());
        }
    }

    /**
     * A mistake that a schema cannot find.
     *
     * @param place a JSON pointer, such as {@code /phases/1/stepUp}
     * @param rule to be read after the field: {@code is C9 (expected: a phase of this protocol)}
     */
    public BrokenSheet broken(String place, String rule) {
        var at = JsonPointer.compile(place);
        return new BrokenSheet(file, List.of(new Mistake(lines.of(at), Wording.field(at), rule)));
    }

    private static Node root(String file, String yaml) {
        try {
            var root =
                    new Yaml(new SafeConstructor(new LoaderOptions()))
                            .compose(new StringReader(yaml));
            if (root == null) {
                throw new BrokenSheet(file, 1, "the file is empty");
            }
            return root;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new BrokenSheet(file, mark == null ? 1 : mark.getLine() + 1, e.getProblem());
        }
    }
}
