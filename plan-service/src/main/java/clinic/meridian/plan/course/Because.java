package clinic.meridian.plan.course;

import clinic.meridian.plan.sheet.Mark;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One reason of a standing.
 *
 * @param code stable, for machines
 * @param sentence for people
 * @param numbers what was compared, by name
 * @param mark whether the threshold is evidence or choice; absent where no threshold was used
 */
public record Because(
        String code, String sentence, Map<String, Double> numbers, @Nullable Mark mark) {

    public static Because of(String code, String sentence) {
        return new Because(code, sentence, Map.of(), null);
    }

    Because with(String name, double value) {
        var all = LinkedHashMap.<String, Double>newLinkedHashMap(4);
        all.putAll(numbers);
        all.put(name, value);
        return new Because(code, sentence, Collections.unmodifiableMap(all), mark);
    }

    /** What was compared with what. */
    Because with(String name, double value, String other, double than) {
        var all = LinkedHashMap.<String, Double>newLinkedHashMap(4);
        all.putAll(numbers);
        all.put(name, value);
        all.put(other, than);
        return new Because(code, sentence, Collections.unmodifiableMap(all), mark);
    }

    Because marked(Mark of) {
        return new Because(code, sentence, numbers, of);
    }
}
