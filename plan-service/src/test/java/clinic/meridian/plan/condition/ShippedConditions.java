package clinic.meridian.plan.condition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions as they are in the jar. */
public final class ShippedConditions {

    private static final Conditions ALL = new Conditions(texts());

    private ShippedConditions() {}

    public static Conditions all() {
        return ALL;
    }

    public static Modifiers of(String condition, String region, String... further) {
        return ALL.of(condition, region, List.of(further));
    }

    static Map<String, String> texts() {
        var files = new HashMap<String, String>();
        for (var id :
                List.of(
                        "anticoagulant",
                        "back-pain",
                        "herniated-disc",
                        "muscle-strain",
                        "sciatica",
                        "thoracic")) {
            var name = id + "-1.yaml";
            try (var in = ShippedConditions.class.getResourceAsStream("/conditions/" + name)) {
                files.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
