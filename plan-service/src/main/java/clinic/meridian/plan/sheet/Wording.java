package clinic.meridian.plan.sheet;

import com.networknt.schema.Error;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in plain words which rule of a schema a document breaks, and where. */
final class Wording {

    private static final int LONGEST = 60;

    private final SheetSchema schema;
    private final Lines lines;

    Wording(SheetSchema schema, Lines lines) {
        this.schema = schema;
        this.lines = lines;
    }

    Mistake of(Error error) {
        var place = JsonPointer.compile(error.getInstanceLocation().toString());
        return switch (error.getKeyword()) {
            case "required" ->
                    new Mistake(lines.of(place), below(place, error.getProperty()), "is missing");
            case "additionalProperties", "unevaluatedProperties" ->
                    new Mistake(
                            lines.ofKey(place, error.getProperty()),
                            below(place, error.getProperty()),
                            "is not known here" + known(error));
            case "propertyNames" -> new Mistake(lines.of(place), field(place), error.getMessage());
            default ->
                    new Mistake(
                            lines.of(place),
                            field(place),
                            "is "
                                    + shown(error.getInstanceNode())
                                    + " (expected: "
                                    + expected(error)
                                    + ")");
        };
    }

    /** For example {@code phases[1].interval.days}; a figure is named without its value. */
    static String field(JsonPointer place) {
        var said = new StringBuilder();
        for (var rest = place; !rest.matches(); rest = rest.tail()) {
            if (rest.mayMatchElement()) {
                said.append('[').append(rest.getMatchingIndex()).append(']');
            } else if (!rest.getMatchingProperty().equals("value") || !rest.tail().matches()) {
                said.append(said.isEmpty() ? "" : ".").append(rest.getMatchingProperty());
            }
        }
        return said.toString();
    }

    private static String below(JsonPointer place, String key) {
        var around = field(place);
        return around.isEmpty() ? key : around + "." + key;
    }

    private String expected(Error error) {
        var rule = error.getSchemaNode();
        var why = why(error);
        return switch (error.getKeyword()) {
            case "minimum" -> "at least " + rule.asString() + because(why);
            case "maximum" -> "at most " + rule.asString() + because(why);
            case "exclusiveMinimum" -> "more than " + rule.asString() + because(why);
            case "exclusiveMaximum" -> "less than " + rule.asString() + because(why);
            case "minItems" -> "at least " + rule.asString() + " of them" + because(why);
            case "maxItems" -> "at most " + rule.asString() + " of them" + because(why);
            case "maxLength" -> "at most " + rule.asString() + " characters";
            case "uniqueItems" -> "each once";
            case "pattern" -> why.isEmpty() ? "text like " + rule.asString() : why;
            case "enum" -> listed(strings(rule), "or");
            case "const" -> rule.asString();
            case "type" -> type(error);
            default -> why.isEmpty() ? error.getMessage() : why;
        };
    }

    private static String because(String why) {
        return why.isEmpty() ? "" : ": " + why;
    }

    private String type(Error error) {
        return switch (error.getSchemaNode().asString()) {
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "string" -> "text";
            case "object" -> {
                var required = strings(around(error).path("required"));
                yield required.isEmpty() ? "keys with values" : listed(required, "and");
            }
            case String other -> other;
        };
    }

    private String known(Error error) {
        var known = List.copyOf(around(error).path("properties").propertyNames());
        return known.isEmpty() ? "" : " (known: " + listed(known, "and") + ")";
    }

    /** The reason that the schema gives for the broken rule, or nothing. */
    private String why(Error error) {
        return around(error).path("errorMessage").path(error.getKeyword()).asString("");
    }

    /** The part of the schema in which the broken rule is written. */
    private JsonNode around(Error error) {
        var fragment = error.getSchemaLocation().getFragment();
        return schema.root().at(JsonPointer.compile(fragment.toString()).head());
    }

    private static String shown(JsonNode value) {
        if (value.isNull() || (value.isString() && value.asString().isBlank())) {
            return "empty";
        }
        if (value.isContainer()) {
            return value.isArray() ? "a list of " + value.size() : "a group of keys";
        }
        var text = value.asString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String listed(List<String> all, String and) {
        if (all.size() < 2) {
            return String.join("", all);
        }
        return all.stream().limit(all.size() - 1).collect(Collectors.joining(", "))
                + String.format(Locale.ROOT, " %s ", and)
                + all.getLast();
    }
}
