package clinic.meridian.plan.summary;

import clinic.meridian.plan.planning.Checks;

import java.time.ZoneId;
import java.util.Locale;

/** A sheet to print on. */
enum Paper {
    A4("210mm 297mm"),
    LETTER("8.5in 11in");

    private final String size;

    Paper(String size) {
        this.size = size;
    }

    /** As a style sheet says it. */
    String size() {
        return size;
    }

    /**
     * @throws IllegalArgumentException for a name that is none
     */
    static Paper named(String name) {
        Checks.that(name.matches("a4|letter"), "paper: expected a4 or letter");
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What most printers of the clinic's part of the world hold: Letter in the Americas. */
    static Paper usualAt(ZoneId zone) {
        return zone.getId().startsWith("America/") || zone.getId().equals("Pacific/Honolulu")
                ? LETTER
                : A4;
    }
}
