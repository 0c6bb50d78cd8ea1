package clinic.meridian.plan.sheet;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The JSON Schema (draft 2020-12) of one kind of sheet: the one place of its bounds and of what
 * holds where a key is left out. A rule may say why beside it, under {@code errorMessage} by
 * keyword.
 */
public final class SheetSchema {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDialect(Dialects.getDraft202012());

    private final String json;
    private final Schema schema;

    private SheetSchema(String json) {
        this.json = json;
        this.schema = REGISTRY.getSchema(json, InputFormat.JSON);
    }

    /**
     * A schema of this service.
     *
     * @param name in {@code schemas}, without its ending: {@code care-protocol}
     */
    public static SheetSchema named(String name) {
        var path = "/schemas/" + name + ".schema.json";
        try (var in = SheetSchema.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no schema " + path);
            }
            return new SheetSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is published. */
    public String json() {
        return json;
    }

    /** Writes what holds for keys that are left out into the document, and finds mistakes. */
    List<Error> fill(JsonNode document) {
        return schema.walk(
                        document,
                        true,
                        run ->
                                run.walkConfig(
                                        walk ->
                                                walk.applyDefaultsStrategy(
                                                        each -> each.applyPropertyDefaults(true))))
                .getErrors();
    }

    JsonNode root() {
        return schema.getSchemaNode();
    }
}
