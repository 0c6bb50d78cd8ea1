package clinic.meridian.booking.practice;

import java.util.ArrayList;
import java.util.List;

/** Every way to choose the lengths of some stages, shorter ones first. */
public final class Lengths {

    private Lengths() {}

    /** Minutes per stage, in their order. */
    public static List<List<Integer>> of(List<Stage> stages) {
        List<List<Integer>> ways = new ArrayList<>();
        choose(stages, List.of(), ways);
        return ways;
    }

    private static void choose(List<Stage> stages, List<Integer> chosen, List<List<Integer>> ways) {
        if (chosen.size() == stages.size()) {
            ways.add(chosen);
            return;
        }
        var stage = stages.get(chosen.size());
        for (int length = stage.least(); length <= stage.most(); length += Stage.GRID) {
            var longer = new ArrayList<>(chosen);
            longer.add(length);
            choose(stages, List.copyOf(longer), ways);
        }
    }
}
