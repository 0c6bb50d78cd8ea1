package clinic.meridian.plan.coverage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates and units are said. */
final class Words {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    /** Such as {@code 3 May 2026}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String units(CoveragePolicy policy, int number) {
        var unit =
                switch (policy.unit()) {
                    case VISIT -> "visit";
                    case PRACTITIONER_MINUTE -> "practitioner minute";
                };
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** Such as {@code surgery related}. */
    static String plain(String code) {
        return code.replace('_', ' ').replace('-', ' ');
    }
}
