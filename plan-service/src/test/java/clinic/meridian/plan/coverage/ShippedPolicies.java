package clinic.meridian.plan.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;

/** The policies as they are in the jar. */
public final class ShippedPolicies {

    static final List<String> NAMES =
            List.of(
                    "commercial-review-4w",
                    "gkv-de",
                    "medicare-ncd-30.3.3",
                    "nice-ng193",
                    "self-pay",
                    "va-ccn");

    private static final CoveragePolicies ALL = load();

    private ShippedPolicies() {}

    public static CoveragePolicy find(String reference) {
        return ALL.find(reference).orElseThrow();
    }

    static CoveragePolicies all() {
        return ALL;
    }

    static String text(String name) {
        try (var in = ShippedPolicies.class.getResourceAsStream("/coverage/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CoveragePolicies load() {
        var files = new HashMap<String, String>();
        for (var id : NAMES) {
            files.put(id + "-1.yaml", text(id + "-1.yaml"));
        }
        return new CoveragePolicies(files);
    }
}
