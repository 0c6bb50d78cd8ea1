package clinic.meridian.plan.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

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

    public static String text(String name) {
        try (var in = ShippedProtocols.class.getResourceAsStream("/protocols/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A second version of chronic-back-pain: C1 every 10 days, and C2 takes 4 sessions. */
    public static String second() {
        return text("chronic-back-pain-1.yaml")
                .replace("version: 1", "version: 2")
                .replaceFirst(
                        "days: \\{value: 7, mark: evidence, because: \"[^\"]*\"",
                        "days: {value: 10, mark: choice, because: \"what this test wants\"")
                .replaceFirst("minSessions: \\{value: 3", "minSessions: {value: 4");
    }

    /** The shipped ones and the second version. */
    public static Protocols withSecond() {
        var files = files();
        files.put("chronic-back-pain-2.yaml", second());
        return new Protocols(files);
    }

    private static Protocols load() {
        return new Protocols(files());
    }

    private static Map<String, String> files() {
        var files = new HashMap<String, String>();
        for (var id : new String[] {"chronic", "subacute", "acute"}) {
            var name = id + "-back-pain-1.yaml";
            files.put(name, text(name));
        }
        return files;
    }
}
