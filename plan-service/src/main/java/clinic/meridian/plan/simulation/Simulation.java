package clinic.meridian.plan.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Every patient's year under every rule and noise. */
final class Simulation {

    /** Named, so that the same seed means the same patients on every machine and Java. */
    private static final RandomGeneratorFactory<RandomGenerator> LUCK =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Simulation() {}

    /**
     * @param done told how many patients are through, from any thread
     */
    static Results run(Question question, List<Rule> rules, IntConsumer done) {
        var seeds = LUCK.create(question.seed()).longs(question.patients()).toArray();
        var noises = question.noises();
        var through = new AtomicInteger();
        var patients =
                IntStream.range(0, seeds.length)
                        .parallel()
                        .mapToObj(
                                i -> {
                                    var years = years(LUCK.create(seeds[i]), rules, noises);
                                    done.accept(through.incrementAndGet());
                                    return years;
                                })
                        .toList();
        var rows = new ArrayList<Results.Row>();
        for (int n = 0; n < noises.size(); n++) {
            for (int r = 0; r < rules.size(); r++) {
                int column = n * rules.size() + r;
                var years = patients.stream().map(each -> each.get(column)).toList();
                rows.add(new Results.Row(rules.get(r), noises.get(n), Measures.of(years)));
            }
        }
        return new Results(question, rows);
    }

    private static List<Year> years(RandomGenerator random, List<Rule> rules, List<Double> noises) {
        var patient = VirtualPatient.draw(random);
        return noises.stream()
                .flatMap(
                        noise ->
                                rules.stream()
                                        .map(rule -> Walk.of(rule.protocol(), patient, noise)))
                .toList();
    }
}
