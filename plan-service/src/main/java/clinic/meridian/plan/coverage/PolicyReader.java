package clinic.meridian.plan.coverage;

import clinic.meridian.plan.sheet.Sheet;
import clinic.meridian.plan.sheet.SheetSchema;

/** Reads a policy file. Its schema holds the bounds of each number. */
final class PolicyReader {

    static final SheetSchema SCHEMA = SheetSchema.named("coverage-policy");

    private PolicyReader() {}

    static CoveragePolicy read(String file, String yaml) {
        var sheet = Sheet.read(file, yaml, SCHEMA);
        var policy = sheet.as(CoveragePolicy.class);
        PolicyCoherence.check(policy, sheet);
        return policy;
    }
}
