package clinic.meridian.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.nio.file.Files;
import java.util.List;

/** The two documents about the flow of events are made from the code, never by hand. */
class DocumentsOfTheContractTests {

    @Test
    void asyncApiAgreesWithTheCode() {
        new Approved(Approved.DOCS.resolve("asyncapi.yaml")).agreesWith(AsyncApi.yaml());
    }

    @Test
    void theEventFlowAgreesWithTheCode() {
        new Approved(Approved.DOCS.resolve("event-flow.md")).agreesWith(EventFlow.markdown());
    }

    @Test
    void everyReferenceOfTheAsyncApiDocumentLeadsSomewhere() {
        JsonNode document = new YAMLMapper().readTree(AsyncApi.yaml());
        List<String> references = document.findValuesAsString("$ref");

        assertThat(references)
                .isNotEmpty()
                .allMatch(reference -> leadsSomewhere(document, reference));
    }

    private static boolean leadsSomewhere(JsonNode document, String reference) {
        return reference.startsWith("#")
                ? !document.at(reference.substring(1)).isMissingNode()
                : Files.exists(Approved.DOCS.resolve(reference).normalize());
    }
}
