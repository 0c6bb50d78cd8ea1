package clinic.meridian.events;

import static java.util.Map.entry;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** JSON Schemas (2020-12) of the events, made from the records. */
final class EventSchemas {

    /** The bounds that the compact constructors check; a test holds the two together. */
    private static final Map<String, Bounds> BOUNDS =
            Map.ofEntries(
                    entry("painBefore", new Bounds(0, 10)),
                    entry("painAfter", new Bounds(0, 10)),
                    entry("peg", new Bounds(0, 10)),
                    entry("score", new Bounds(0, 10)),
                    entry("severity", new Bounds(1, 5)),
                    entry("sequence", new Bounds(0, null)),
                    entry("version", new Bounds(1, null)),
                    entry("practitionerMinutes", new Bounds(0, null)),
                    entry("edition", new Bounds(1, null)),
                    entry("freed", new Bounds(1, null)),
                    entry("kept", new Bounds(0, null)),
                    entry("intervalDays", new Bounds(1, 366)));

    private static final SchemaGenerator GENERATOR = generator();

    record Bounds(int least, @Nullable Integer most) {}

    private EventSchemas() {}

    static ObjectNode of(Class<?> event) {
        ObjectNode generated = GENERATOR.generateSchema(event);
        ObjectNode schema = EventJson.MAPPER.createObjectNode();
        schema.set("$schema", generated.get("$schema"));
        schema.put("$id", "https://meridian.clinic/schemas/" + event.getSimpleName() + ".json");
        schema.put("title", event.getSimpleName());
        schema.put("type", "object");
        schema.putObject("properties").putObject("type").put("const", event.getSimpleName());
        schema.withObject("properties").setAll(generated.withObject("properties"));
        schema.putArray("required").add("type").addAll(generated.withArray("required"));
        if (generated.has("$defs")) {
            schema.set("$defs", generated.get("$defs"));
        }
        return schema;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(
                                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(Option.STANDARD_FORMATS)
                        .with(
                                new JacksonSchemaModule(
                                        JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY,
                                        JacksonOption.SKIP_SUBTYPE_LOOKUP,
                                        JacksonOption.IGNORE_TYPE_INFO_TRANSFORM));
        config.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0)
                .withCustomDefinitionProvider(
                        (type, context) -> string(type.getErasedType(), context));
        config.forFields()
                .withRequiredCheck(field -> !Contract.mayBeAbsent(component(field)))
                .withNumberInclusiveMinimumResolver(EventSchemas::least)
                .withNumberInclusiveMaximumResolver(EventSchemas::most);
        return new SchemaGenerator(config.build());
    }

    private static @Nullable CustomDefinition string(
            Class<?> type, SchemaGenerationContext context) {
        ObjectNode text = context.getGeneratorConfig().createObjectNode().put("type", "string");
        if (OpaqueId.class.isAssignableFrom(type)) {
            return inline(text.put("pattern", "^" + OpaqueId.SHAPE + "$"));
        } else if (type == ZoneId.class) {
            return inline(text.put("description", "IANA time zone, e.g. America/New_York"));
        } else if (type == LocalTime.class) {
            return inline(text.put("pattern", "^\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$"));
        } else if (type == Locale.class) {
            return inline(text.put("description", "BCP 47, e.g. en-US"));
        }
        return null;
    }

    private static CustomDefinition inline(ObjectNode definition) {
        return new CustomDefinition(definition, CustomDefinition.DefinitionType.INLINE, null);
    }

    private static RecordComponent component(FieldScope field) {
        return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
                .filter(component -> component.getName().equals(field.getDeclaredName()))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable BigDecimal least(FieldScope field) {
        Bounds bounds = BOUNDS.get(field.getDeclaredName());
        return bounds == null ? null : BigDecimal.valueOf(bounds.least());
    }

    private static @Nullable BigDecimal most(FieldScope field) {
        Bounds bounds = BOUNDS.get(field.getDeclaredName());
        return bounds == null || bounds.most() == null ? null : BigDecimal.valueOf(bounds.most());
    }
}
