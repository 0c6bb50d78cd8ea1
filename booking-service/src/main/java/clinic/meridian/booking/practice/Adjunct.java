package clinic.meridian.booking.practice;

import org.jspecify.annotations.Nullable;

/**
 * What a practitioner may add to a visit (article 004: "if indicated").
 *
 * @param name as in the API, for example {@code electrical_stimulation}
 * @param title as patients read it
 * @param minutes hands-on; 0 when it takes no time of its own. A choice, no evidence fixes it
 * @param device of which one is taken for the whole rest; none when absent
 */
public record Adjunct(String name, String title, int minutes, When when, @Nullable String device) {

    public enum When {
        /** While the needles are being placed. */
        BEFORE_REST,
        /** After the needles are out. */
        BEFORE_LEAVING
    }

    public Adjunct {
        Check.text("adjunct: name", name);
        Check.text("adjunct " + name + ": title", title);
        Check.that(
                minutes >= 0 && minutes % Stage.GRID == 0,
                "adjunct " + name + ": minutes " + minutes + " (expected: steps of 5)");
    }
}
