package clinic.meridian.plan.coverage;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A payer's leave for some visits.
 *
 * @param number as the payer gave it
 * @param from first day; {@code to} is the last
 */
public record Authorisation(String number, LocalDate from, LocalDate to, int visits) {

    /** The one that ends first is used up first, so that the most visits find one. */
    static final Comparator<Authorisation> ORDER =
            Comparator.comparing(Authorisation::to)
                    .thenComparing(Authorisation::from)
                    .thenComparing(Authorisation::number);

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
