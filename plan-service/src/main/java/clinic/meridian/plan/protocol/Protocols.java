package clinic.meridian.plan.protocol;

import clinic.meridian.plan.sheet.BrokenSheet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All care protocols of this service, each in every version that a plan may still run on. */
public final class Protocols {

    private final Map<String, CareProtocol> byReference = new TreeMap<>();

    /**
     * @param yamlByFile the text of each file, by its name
     * @throws BrokenSheet naming file, line, field and rule
     */
    public Protocols(Map<String, String> yamlByFile) {
        new TreeMap<>(yamlByFile)
                .forEach(
                        (file, yaml) -> {
                            var protocol = ProtocolReader.read(file, yaml);
                            if (byReference.put(protocol.reference(), protocol) != null) {
                                throw new BrokenSheet(
                                        file, 1, protocol.reference() + " is in another file too");
                            }
                        });
        if (byReference.isEmpty()) {
            throw new BrokenSheet("protocols", 1, "no protocol file found");
        }
    }

    /** The JSON Schema (draft 2020-12) of a protocol file. */
    public static String schema() {
        return ProtocolReader.SCHEMA.json();
    }

    public List<CareProtocol> all() {
        return List.copyOf(byReference.values());
    }

    /** By {@code chronic-back-pain/1}, or by {@code chronic-back-pain} for its newest version. */
    public Optional<CareProtocol> find(String reference) {
        var exact = byReference.get(reference);
        return exact != null ? Optional.of(exact) : newest(reference, byReference.values());
    }

    private static Optional<CareProtocol> newest(String id, Collection<CareProtocol> among) {
        return among.stream()
                .filter(protocol -> protocol.id().equals(id))
                .max(Comparator.comparingInt(CareProtocol::version));
    }
}
