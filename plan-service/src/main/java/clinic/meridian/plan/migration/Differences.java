package clinic.meridian.plan.migration;

import clinic.meridian.plan.migration.Difference.Value;
import clinic.meridian.plan.protocol.CareProtocol;
import clinic.meridian.plan.sheet.Mark;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two versions of a protocol, number by number. */
final class Differences {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Name a list's entry, or are different by themselves. */
    private static final Set<String> NAMES = Set.of("version", "code", "rule");

    private final Map<String, Value> values = new LinkedHashMap<>();

    private Differences(CareProtocol protocol) {
        walk("", MAPPER.valueToTree(protocol));
    }

    static List<Difference> between(CareProtocol older, CareProtocol newer) {
        var from = new Differences(older).values;
        var to = new Differences(newer).values;
        var places = new LinkedHashSet<>(from.keySet());
        places.addAll(to.keySet());
        return places.stream()
                .map(place -> new Difference(place, from.get(place), to.get(place)))
                .filter(each -> each.from() == null || !each.from().equals(each.to()))
                .toList();
    }

    private void walk(String place, JsonNode node) {
        if (node.has("value") && node.has("mark")) {
            values.put(place, figure(node));
        } else if (node.isObject()) {
            for (var entry : node.properties()) {
                if (!NAMES.contains(entry.getKey())) {
                    walk(below(place, entry.getKey()), entry.getValue());
                }
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(below(place, name(node.get(i), i)), node.get(i));
            }
        } else if (!node.isNull()) {
            values.put(place, new Value(node.asString(), null, null));
        }
    }

    private static Value figure(JsonNode node) {
        var mark = MAPPER.treeToValue(node.get("mark"), Mark.class);
        return new Value(node.get("value").asString(), mark, node.get("because").asString());
    }

    private static String name(JsonNode entry, int index) {
        var name = entry.path("code").asString(entry.path("rule").asString(""));
        return name.isEmpty() ? Integer.toString(index + 1) : name;
    }

    private static String below(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
