package clinic.meridian.plan.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What all patients' years came to under one rule. Shares are 0 to 1.
 *
 * @param visits per patient and year
 * @param visitsP95 so many or fewer for 95 of 100 patients
 * @param beyondTwenty share of patients with more than twenty visits, Medicare's limit of a year
 * @param stepUps per patient
 * @param stopped share of patients whose course ended at the gate
 * @param wrongStepDowns share of those who really stay as before, stepped down before visit twelve
 * @param spuriousStepUps per patient who really gets better, decided on a day without a flare
 * @param spread how many patients had no visit, one, two, …
 */
record Measures(
        double visits,
        int visitsP95,
        double beyondTwenty,
        double stepUps,
        double stopped,
        double wrongStepDowns,
        double spuriousStepUps,
        List<Integer> spread) {

    private static final int TWENTY = 20;

    Measures {
        spread = List.copyOf(spread);
    }

    static Measures of(List<Year> years) {
        var responders = years.stream().filter(Year::responder).toList();
        var unchanged = years.stream().filter(Year::unchanged).toList();
        return new Measures(
                mean(years, Year::visits),
                atMost95(years),
                share(years, year -> year.visits() > TWENTY),
                mean(years, Year::stepUps),
                share(years, Year::stopped),
                share(unchanged, Year::wronglySteppedDown),
                mean(responders, Year::spurious),
                spread(years));
    }

    private static double mean(List<Year> years, ToIntFunction<Year> of) {
        return years.stream().mapToInt(of).average().orElse(0);
    }

    private static double share(List<Year> years, Predicate<Year> of) {
        return years.isEmpty() ? 0 : (double) years.stream().filter(of).count() / years.size();
    }

    /** The nearest rank. */
    private static int atMost95(List<Year> years) {
        var sorted = years.stream().mapToInt(Year::visits).sorted().toArray();
        return sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
    }

    private static List<Integer> spread(List<Year> years) {
        int most = years.stream().mapToInt(Year::visits).max().orElse(0);
        var counts = new Integer[most + 1];
        Arrays.fill(counts, 0);
        for (var year : years) {
            counts[year.visits()]++;
        }
        return List.of(counts);
    }
}
