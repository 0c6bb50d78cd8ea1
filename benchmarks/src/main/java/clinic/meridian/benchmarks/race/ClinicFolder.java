package clinic.meridian.benchmarks.race;

import clinic.meridian.benchmarks.Project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Racing grounds: copies of the demo clinic. A hold and an offer to those who wait are short, so
 * that they end amid the race, and a patient may come twice a day, so that one patient's visits can
 * collide. Every weekday is alike and everybody works all day: nobody is refused for the hour.
 */
final class ClinicFolder {

    /** Seconds, as the race's clock runs. */
    private static final int OFFER_MINUTES = 4;

    /** What the scan knows of the rooms, from the file that the service reads too. */
    static final Map<String, Integer> PLACES = Map.of("room-1", 1, "room-2", 1, "room-3", 3);

    /** The shortest and the longest rest of each type, from the same file. */
    static final Map<String, List<Integer>> RESTS =
            Map.of(
                    "initial", List.of(20, 30),
                    "follow-up", List.of(20, 30),
                    "review", List.of(20, 30),
                    "community", List.of(30, 45));

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday");

    private ClinicFolder() {}

    static List<String> write(Path folder, int clinics) throws IOException {
        Files.createDirectories(folder);
        var template =
                Project.clinic(Map.of("hours", week("  "), "practitioners", practitioners()))
                        .replaceFirst("zone: .*", "zone: UTC")
                        .replaceFirst("min-gap-days: \\d+", "min-gap-days: 0")
                        .replaceFirst("(?m)^  hold-minutes: \\d+", "  hold-minutes: 1")
                        .replaceFirst(
                                "waitlist-offer-minutes: \\d+",
                                "waitlist-offer-minutes: " + OFFER_MINUTES);
        var ids = IntStream.rangeClosed(1, clinics).mapToObj("race-%03d"::formatted).toList();
        for (var id : ids) {
            Files.writeString(
                    folder.resolve(id + ".yaml"),
                    template.replaceFirst("id: elm-street", "id: " + id));
        }
        return ids;
    }

    private static String practitioners() {
        return IntStream.rangeClosed(1, 2)
                .mapToObj(
                        n ->
                                """
                                  - id: prac-%d
                                    name: Practitioner %d
                                    licence-expires: 2099-12-31
                                    shifts:
                                """
                                                .formatted(n, n)
                                        + week("      "))
                .collect(Collectors.joining());
    }

    private static String week(String indent) {
        return WEEKDAYS.stream()
                .map(day -> indent + day + ": 08:00-18:00\n")
                .collect(Collectors.joining());
    }
}
