package clinic.meridian.plan.sheet;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;

/** YAML as the JSON document that a schema speaks of. Dates stay text. */
final class YamlTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;

    YamlTree(String file) {
        this.file = file;
    }

    JsonNode of(Node node) {
        return switch (node) {
            case MappingNode mapping -> object(mapping);
            case SequenceNode sequence -> {
                var list = JSON.arrayNode();
                sequence.getValue().forEach(each -> list.add(of(each)));
                yield list;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new BrokenSheet(file, Lines.line(node), "cannot be read");
        };
    }

    private JsonNode object(MappingNode mapping) {
        var object = JSON.objectNode();
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
            if (object.has(key)) {
                throw new BrokenSheet(
                        file, Lines.line(tuple.getKeyNode()), key + " is given twice");
            }
            object.set(key, of(tuple.getValueNode()));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        if (scalar.getTag().equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (scalar.getTag().equals(Tag.BOOL) && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(text.equals("true"));
        }
        if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
            return number(text);
        }
        return JSON.stringNode(text);
    }

    /** YAML's rarer ways to write a number, such as 1:30, stay text and are refused as such. */
    private static JsonNode number(String text) {
        try {
            var number = new BigDecimal(text);
            return number.scale() == 0 && number.precision() < 10
                    ? JSON.numberNode(number.intValueExact())
                    : JSON.numberNode(number);
        } catch (NumberFormatException _) {
            return JSON.stringNode(text);
        }
    }
}
