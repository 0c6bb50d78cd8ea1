package clinic.meridian.plan.sheet;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import tools.jackson.core.JsonPointer;

/** Where in the file a place of the document is written. */
final class Lines {

    private final Node root;

    Lines(Node root) {
        this.root = root;
    }

    /** The line of the value there; of the nearest place around it where nothing is there. */
    int of(JsonPointer place) {
        Node at = root;
        for (var rest = place; !rest.matches(); rest = rest.tail()) {
            var next = child(at, rest);
            if (next == null) {
                break;
            }
            at = next;
        }
        return line(at);
    }

    /** The line on which a key is written. */
    int ofKey(JsonPointer place, String key) {
        Node at = root;
        for (var rest = place; !rest.matches(); rest = rest.tail()) {
            var next = child(at, rest);
            if (next == null) {
                return line(at);
            }
            at = next;
        }
        var tuple = tuple(at, key);
        return line(tuple == null ? at : tuple.getKeyNode());
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static @Nullable Node child(Node at, JsonPointer step) {
        if (at instanceof SequenceNode list) {
            int index = step.getMatchingIndex();
            return index >= 0 && index < list.getValue().size() ? list.getValue().get(index) : null;
        }
        var tuple = tuple(at, step.getMatchingProperty());
        return tuple == null ? null : tuple.getValueNode();
    }

    private static @Nullable NodeTuple tuple(Node at, String key) {
        if (at instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                    return tuple;
                }
            }
        }
        return null;
    }
}
