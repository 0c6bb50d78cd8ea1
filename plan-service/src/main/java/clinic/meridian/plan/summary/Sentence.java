package clinic.meridian.plan.summary;

import java.util.List;

/**
 * Something to tell, free of any language.
 *
 * @param key of the message in {@code summary/words}
 * @param arguments numbers, {@link Marked}, {@link Span}, days, times, lists of scores and names,
 *     in the order of the message
 */
record Sentence(String key, List<Object> arguments) {

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
