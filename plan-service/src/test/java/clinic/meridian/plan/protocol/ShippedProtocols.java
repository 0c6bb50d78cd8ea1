package clinic.meridian.plan.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;

/** The protocols as they are in the jar. */
public final class ShippedProtocols {

    private static final Protocols ALL = load();

    private ShippedProtocols() {}

    public static CareProtocol find(String reference) {
        return ALL.find(reference).orElseThrow();
    }

    static Protocols all() {
        return ALL;
    }

    static String text(String name) {
        try (var in = ShippedProtocols.class.getResourceAsStream("/protocols/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Protocols load() {
        var files = new HashMap<String, String>();
        for (var id : new String[] {"chronic", "subacute", "acute"}) {
            var name = id + "-back-pain-1.yaml";
            files.put(name, text(name));
        }
        return new Protocols(files);
    }
}
