package clinic.meridian.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.nio.file.Path;
import java.util.List;

/** The table of who follows what agrees with what the services are configured to follow. */
class FlowsTests {

    static List<String> services() {
        return Flows.followers();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceFollowsTheTopicsOfTheTableAsAGroupOfItsOwnName(String service) {
        List<JsonNode> bindings =
                settings(service).at("/spring/cloud/stream/bindings").valueStream().toList();

        assertThat(bindings)
                .extracting(binding -> binding.get("destination").asString())
                .containsExactlyInAnyOrderElementsOf(
                        Flows.followedBy(service).keySet().stream().map(Topic::title).toList());
        assertThat(bindings)
                .extracting(binding -> binding.get("group").asString())
                .containsOnly(service);
    }

    private static JsonNode settings(String service) {
        return new YAMLMapper()
                .readTree(Path.of("..", service, "src/main/resources/application.yml"));
    }
}
