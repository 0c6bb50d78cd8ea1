package clinic.meridian.plan.coverage;

import clinic.meridian.plan.sheet.BrokenSheet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All payers' policies of this service, each in every version that a plan may still be on. */
public final class CoveragePolicies {

    private final Map<String, CoveragePolicy> byReference = new TreeMap<>();

    /**
     * @param yamlByFile the text of each file, by its name
     * @throws BrokenSheet naming file, line, field and rule
     */
    public CoveragePolicies(Map<String, String> yamlByFile) {
        new TreeMap<>(yamlByFile)
                .forEach(
                        (file, yaml) -> {
                            var policy = PolicyReader.read(file, yaml);
                            if (byReference.put(policy.reference(), policy) != null) {
                                throw new BrokenSheet(
                                        file, 1, policy.reference() + " is in another file too");
                            }
                        });
    }

    /** The JSON Schema (draft 2020-12) of a policy file. */
    public static String schema() {
        return PolicyReader.SCHEMA.json();
    }

    public List<CoveragePolicy> all() {
        return List.copyOf(byReference.values());
    }

    /** By {@code va-ccn/1}, or by {@code va-ccn} for its newest version. */
    public Optional<CoveragePolicy> find(String reference) {
        var exact = byReference.get(reference);
        return exact != null
                ? Optional.of(exact)
                : byReference.values().stream()
                        .filter(policy -> policy.id().equals(reference))
                        .max(Comparator.comparingInt(CoveragePolicy::version));
    }
}
