package clinic.meridian.plan.summary;

import java.time.ZoneId;

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

    /** What most printers of the clinic's part of the world hold: Letter in the Americas. */
    static Paper usualAt(ZoneId zone) {
        return zone.getId().startsWith("America/") || zone.getId().equals("Pacific/Honolulu")
                ? LETTER
                : A4;
    }
}
