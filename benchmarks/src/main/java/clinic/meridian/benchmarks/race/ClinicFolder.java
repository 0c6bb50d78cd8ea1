package clinic.meridian.benchmarks.race;

import clinic.meridian.benchmarks.Project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Racing grounds: copies of the demo clinic. A hold is short, so that it ends amid the race, and a
 * patient may come twice a day, so that one patient's visits can collide.
 */
final class ClinicFolder {

    /** What the scan knows of the rooms, from the file that the service reads too. */
    static final Map<String, Integer> PLACES = Map.of("room-1", 1, "room-2", 1, "room-3", 3);

    /** The shortest and the longest rest of each type, from the same file. */
    static final Map<String, List<Integer>> RESTS =
            Map.of(
                    "initial", List.of(20, 30),
                    "follow-up", List.of(20, 30),
                    "review", List.of(20, 30),
                    "community", List.of(30, 45));

    private ClinicFolder() {}

    static List<String> write(Path folder, int clinics) throws IOException {
        Files.createDirectories(folder);
        var template =
                Project.clinic(Map.of())
                        .replaceFirst("zone: .*", "zone: UTC")
                        .replaceFirst("min-gap-days: \\d+", "min-gap-days: 0")
                        .replaceFirst("hold-minutes: \\d+", "hold-minutes: 1");
        var ids = IntStream.rangeClosed(1, clinics).mapToObj("race-%03d"::formatted).toList();
        for (var id : ids) {
            Files.writeString(
                    folder.resolve(id + ".yaml"),
                    template.replaceFirst("id: elm-street", "id: " + id));
        }
        return ids;
    }
}
