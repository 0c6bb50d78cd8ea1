package clinic.meridian.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** What is on the wire today stays readable tomorrow. */
class ApprovedEventsTests {

    static List<ClinicEvent> examples() {
        return Examples.all();
    }

    static List<Class<? extends ClinicEvent>> interfaces() {
        return Contract.interfaces();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void writesWhatWasApproved(ClinicEvent example) {
        approved(example).agreesWith(PrettyJson.of(EventJson.write(example)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsWhatWasApproved(ClinicEvent example) {
        assertThat(read(example.getClass(), approved(example).read())).isEqualTo(example);
    }

    @Test
    void everyEventHasOneApprovedFileAndEveryFileItsEvent() throws IOException {
        try (var files = Files.list(Approved.EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Contract.events().stream()
                                    .map(event -> event.getSimpleName() + ".json")
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void toleratesFieldsOfALaterVersion(ClinicEvent example) {
        ObjectNode later = (ObjectNode) EventJson.MAPPER.readTree(EventJson.write(example));
        later.put("addedLater", true).putObject("addedToo").put("depth", 2);

        assertThat(read(example.getClass(), later.toString())).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void answersUnknownForAnEventOfALaterVersion(Class<? extends ClinicEvent> contract) {
        String later = "{\"type\":\"AppointmentTeleported\",\"visit\":{\"to\":\"the moon\"}}";

        assertThat(EventJson.read(contract, later.getBytes(UTF_8)).getClass().getSimpleName())
                .isEqualTo("Unknown");
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void refusesWhatIsNoJson(Class<? extends ClinicEvent> contract) {
        assertThatThrownBy(() -> EventJson.read(contract, "{\"type\":".getBytes(UTF_8)))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> EventJson.read(contract, new byte[] {(byte) 0xC3, 0x28}))
                .isInstanceOf(JacksonException.class);
    }

    private static Approved approved(ClinicEvent event) {
        return new Approved(Approved.EXAMPLES.resolve(event.getClass().getSimpleName() + ".json"));
    }

    private static ClinicEvent read(Class<?> event, String json) {
        return EventJson.read(Contract.interfaceOf(event), json.getBytes(UTF_8));
    }
}
