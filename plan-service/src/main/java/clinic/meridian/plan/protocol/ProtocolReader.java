package clinic.meridian.plan.protocol;

import clinic.meridian.plan.sheet.Sheet;
import clinic.meridian.plan.sheet.SheetSchema;

/** Reads a protocol file. Its schema holds the bounds of each number. */
final class ProtocolReader {

    static final SheetSchema SCHEMA = SheetSchema.named("care-protocol");

    private ProtocolReader() {}

    static CareProtocol read(String file, String yaml) {
        var sheet = Sheet.read(file, yaml, SCHEMA);
        var protocol = sheet.as(CareProtocol.class);
        new Coherence(protocol, sheet).check();
        return protocol;
    }
}
