package clinic.meridian.events;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

/** JSON for people to review: the same bytes on every machine. */
final class PrettyJson {

    private static final ObjectWriter WRITER =
            EventJson.MAPPER
                    .writer()
                    .with(
                            new DefaultPrettyPrinter(
                                            Separators.createDefaultInstance()
                                                    .withObjectNameValueSpacing(Spacing.AFTER))
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private PrettyJson() {}

    static String of(String json) {
        return of(EventJson.MAPPER.readTree(json));
    }

    static String of(JsonNode json) {
        return WRITER.writeValueAsString(json) + "\n";
    }
}
