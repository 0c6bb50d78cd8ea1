package clinic.meridian.reminder.policy;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads policies. A sheet that does not hold together is refused with the line that is wrong. */
public final class Policies {

    /** Keys are written with dashes; enum texts as they stand in events. */
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build();

    private Policies() {}

    /**
     * The house's default.
     *
     * @return {@code policies/standard-1.yaml}
     */
    public static ReminderPolicy standard() {
        try (InputStream sheet = Policies.class.getResourceAsStream("/policies/standard-1.yaml")) {
            if (sheet == null) {
                throw new IllegalStateException(
                        "policies/standard-1.yaml is not on the class path");
            }
            return read(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws tools.jackson.core.JacksonException when it cannot be read, with the place
     */
    public static ReminderPolicy read(InputStream sheet) {
        return YAML.readValue(sheet, ReminderPolicy.class);
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
