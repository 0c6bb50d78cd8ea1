package clinic.meridian.reminder.replies;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a text from a patient says. */
sealed interface Meaning {

    /**
     * No more texts, at once. The words that US rules name (47 CFR 64.1200(a)(10)).
     *
     * @param perhapsTheVisit somebody has to ask whether the visit was meant, for {@code CANCEL}
     *     also means that
     */
    record Stop(boolean perhapsTheVisit) implements Meaning {}

    record Start() implements Meaning {}

    record Help() implements Meaning {}

    /** Yes to whatever was asked last; for who has opted out, yes to texts. */
    record Yes() implements Meaning {}

    record Confirm() implements Meaning {}

    record Move() implements Meaning {}

    /**
     * @param score 0 to 10; a pain report only while one is asked for
     */
    record Score(int score) implements Meaning {}

    /** For a person to read. */
    record Other() implements Meaning {}

    Pattern NUMBER = Pattern.compile("10|\\d");

    Map<String, Meaning> WORDS =
            Map.ofEntries(
                    Map.entry("STOP", new Stop(false)),
                    Map.entry("STOPALL", new Stop(false)),
                    Map.entry("UNSUBSCRIBE", new Stop(false)),
                    Map.entry("CANCEL", new Stop(true)),
                    Map.entry("END", new Stop(false)),
                    Map.entry("QUIT", new Stop(false)),
                    Map.entry("REVOKE", new Stop(false)),
                    Map.entry("OPT OUT", new Stop(false)),
                    Map.entry("OPTOUT", new Stop(false)),
                    Map.entry("START", new Start()),
                    Map.entry("UNSTOP", new Start()),
                    Map.entry("YES", new Yes()),
                    Map.entry("HELP", new Help()),
                    Map.entry("INFO", new Help()),
                    Map.entry("OK", new Confirm()),
                    Map.entry("CONFIRM", new Confirm()),
                    Map.entry("Y", new Confirm()),
                    Map.entry("MOVE", new Move()),
                    Map.entry("CHANGE", new Move()),
                    Map.entry("RESCHEDULE", new Move()));

    /** Words count alone, in any case, with or without an end mark. */
    static Meaning of(String text) {
        String word =
                text.strip()
                        .replaceAll("[.!]+$", "")
                        .replaceAll("\\s+", " ")
                        .toUpperCase(Locale.ROOT);
        if (NUMBER.matcher(word).matches()) {
            return new Score(Integer.parseInt(word));
        }
        return WORDS.getOrDefault(word, new Other());
    }
}
