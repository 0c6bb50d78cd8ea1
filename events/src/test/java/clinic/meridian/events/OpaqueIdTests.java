package clinic.meridian.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class OpaqueIdTests {

    static List<Class<?>> kinds() {
        return List.of(OpaqueId.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isAPlainStringInJsonAndInText(Class<?> kind) throws ReflectiveOperationException {
        Object id = kind.getConstructor(String.class).newInstance("room-1:A_b.9");

        assertThat(EventJson.MAPPER.writeValueAsString(id)).isEqualTo("\"room-1:A_b.9\"");
        assertThat((Object) EventJson.MAPPER.readValue("\"room-1:A_b.9\"", kind)).isEqualTo(id);
        assertThat(id).hasToString("room-1:A_b.9");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindRefusesWhatIsNoId(Class<?> kind) {
        assertThatThrownBy(() -> kind.getConstructor(String.class).newInstance("Rosa Alvarez"))
                .isInstanceOf(InvocationTargetException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Rosa Alvarez", "rosa@example.org", "+12025550143", "a/b"})
    void refusesWhatLooksLikeAPersonOrAPath(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PatientId(value))
                .withMessage(
                        "patient id: " + value + " (expected: 1 to 100 of A-Z a-z 0-9 . _ : -)");
    }

    @Test
    void endsAtAHundredCharacters() {
        assertThat(new RoomId("r".repeat(100)).value()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new RoomId("r".repeat(101)));
    }

    @Test
    void newIdsSortByTheMillisecondInWhichTheyWereMade() {
        List<String> ids =
                Stream.generate(AppointmentId::next).limit(1000).map(Object::toString).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.stream().map(id -> id.substring(0, "019aa3c0-0000".length()))).isSorted();
        assertThat(UUID.fromString(ids.getFirst()).version()).isEqualTo(7);
    }
}
