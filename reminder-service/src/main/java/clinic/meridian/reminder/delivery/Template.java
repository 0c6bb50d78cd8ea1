package clinic.meridian.reminder.delivery;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with places for values, written {@code {name}}. */
record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    Set<String> places() {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * @throws IllegalArgumentException when a value is missing
     */
    String with(Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
    }

    private String value(MatchResult place, Map<String, String> values) {
        String value = values.get(place.group(1));
        if (value == null) {
            throw new IllegalArgumentException("no value for " + place.group() + " in: " + text);
        }
        return value;
    }
}
