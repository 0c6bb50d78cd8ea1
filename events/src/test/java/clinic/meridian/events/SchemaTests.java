package clinic.meridian.events;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The committed schemas say what the records say. */
class SchemaTests {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDialect(Dialects.getDraft202012());

    /** Around every bound that a field has. */
    private static final List<Integer> NUMBERS = List.of(-1, 0, 1, 5, 6, 10, 11);

    static List<Class<? extends ClinicEvent>> events() {
        return Contract.events();
    }

    static List<ClinicEvent> examples() {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void isCommittedAsTheRecordIs(Class<? extends ClinicEvent> event) {
        committed(event).agreesWith(PrettyJson.of(EventSchemas.of(event)));
    }

    @Test
    void noSchemaOutlivesItsEvent() throws IOException {
        try (var files = Files.list(Approved.SCHEMAS)) {
            assertThat(files).hasSameSizeAs(Contract.events());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theApprovedEventIsValid(ClinicEvent example) {
        assertThat(errors(example.getClass(), EventJson.write(example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anEventOfAnotherTypeIsNot(ClinicEvent example) {
        ObjectNode json = (ObjectNode) EventJson.MAPPER.readTree(EventJson.write(example));

        assertThat(errors(example.getClass(), json.put("type", "Another").toString())).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("clinic.meridian.events.RequiredFieldsTests#required")
    void aMissingRequiredFieldIsMissedHereToo(RequiredFieldsTests.Field field) {
        assertThat(errors(field.example().getClass(), new String(field.removed(), UTF_8)))
                .singleElement()
                .satisfies(error -> assertThat(error.getProperty()).isEqualTo(field.name()));
    }

    @ParameterizedTest
    @MethodSource("clinic.meridian.events.RequiredFieldsTests#optional")
    void anOptionalFieldMayBeMissing(RequiredFieldsTests.Field field) {
        assertThat(errors(field.example().getClass(), new String(field.removed(), UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theBoundsOfNumbersAreThoseOfTheRecord(ClinicEvent example) {
        JsonNode json = EventJson.MAPPER.readTree(EventJson.write(example));
        List<String> disagreements = new ArrayList<>();
        for (JsonNode holder : List.of(json, json.path("visit"), json.path("reaction"))) {
            for (String field : holder.propertyNames()) {
                if (holder.get(field).isNumber()) {
                    disagreements.addAll(disagreements(json, (ObjectNode) holder, field));
                }
            }
        }
        assertThat(disagreements).isEmpty();
    }

    private static List<String> disagreements(JsonNode json, ObjectNode holder, String field) {
        Class<?> event = eventNamed(json.get("type").asString());
        JsonNode approved = holder.get(field);
        List<String> found = new ArrayList<>();
        for (int number : NUMBERS) {
            String changed = withNumber(number, field, holder, json);
            if (errors(event, changed).isEmpty() != isRead(event, changed)) {
                found.add(field + ": " + number);
            }
        }
        holder.set(field, approved);
        return found;
    }

    private static String withNumber(int number, String field, ObjectNode holder, JsonNode whole) {
        holder.put(field, number);
        return whole.toString();
    }

    private static boolean isRead(Class<?> event, String json) {
        try {
            return event.isInstance(
                    EventJson.read(Contract.interfaceOf(event), json.getBytes(UTF_8)));
        } catch (JacksonException refused) {
            return false;
        }
    }

    private static Class<? extends ClinicEvent> eventNamed(String name) {
        return Contract.events().stream()
                .filter(event -> event.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Error> errors(Class<?> event, String json) {
        return REGISTRY.getSchema(EventSchemas.of(event).toString(), InputFormat.JSON)
                .validate(
                        json,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)));
    }

    private static Approved committed(Class<?> event) {
        return new Approved(Approved.SCHEMAS.resolve(event.getSimpleName() + ".json"));
    }
}
