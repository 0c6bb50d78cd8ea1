package clinic.meridian.launcher.house;

import java.util.List;
import java.util.Map;

/**
 * One process of the system, and how to start it.
 *
 * @param program the arguments of {@code java} from the class path on
 * @param address what a person opens or connects to
 * @param ready answers once it serves
 */
record Part(
        String name,
        List<String> program,
        Map<String, String> environment,
        String address,
        Readiness ready) {}
