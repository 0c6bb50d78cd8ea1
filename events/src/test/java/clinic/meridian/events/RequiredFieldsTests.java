package clinic.meridian.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A field that must be there is missed by its name; one that may be absent is not missed. */
class RequiredFieldsTests {

    /** One field of one event, by its place in the JSON, for example {@code /visit/room}. */
    record Field(ClinicEvent example, JsonPointer place, boolean required) {

        String name() {
            return place.last().getMatchingProperty();
        }

        byte[] removed() {
            ObjectNode json = (ObjectNode) EventJson.MAPPER.readTree(EventJson.write(example));
            ((ObjectNode) json.at(place.head())).remove(name());
            return json.toString().getBytes(UTF_8);
        }

        @Override
        public String toString() {
            return example.getClass().getSimpleName() + place;
        }
    }

    static List<Field> required() {
        return fields().stream().filter(Field::required).toList();
    }

    static List<Field> optional() {
        return fields().stream().filter(field -> !field.required()).toList();
    }

    @ParameterizedTest
    @MethodSource("required")
    void missesARequiredFieldByItsName(Field field) {
        assertThatThrownBy(() -> read(field))
                .isInstanceOf(JacksonException.class)
                .message()
                .containsAnyOf(
                        field.name() + ": missing",
                        "Missing required creator property '" + field.name() + "'");
    }

    @ParameterizedTest
    @MethodSource("optional")
    void readsOnWithoutAnOptionalField(Field field) {
        assertThat(read(field)).hasSameClassAs(field.example());
    }

    private static ClinicEvent read(Field field) {
        return EventJson.read(Contract.interfaceOf(field.example().getClass()), field.removed());
    }

    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (ClinicEvent example : Examples.all()) {
            collect(example, example.getClass(), JsonPointer.empty(), fields);
        }
        return fields;
    }

    private static void collect(
            ClinicEvent example, Class<?> type, JsonPointer parent, List<Field> fields) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonPointer place = parent.appendProperty(component.getName());
            fields.add(new Field(example, place, !Contract.mayBeAbsent(component)));
            if (isObject(component.getType())) {
                collect(example, component.getType(), place, fields);
            }
        }
    }

    private static boolean isObject(Class<?> type) {
        return type.isRecord() && !Arrays.asList(type.getInterfaces()).contains(OpaqueId.class);
    }
}
