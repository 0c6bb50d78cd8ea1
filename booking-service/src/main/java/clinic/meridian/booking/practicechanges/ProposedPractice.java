package clinic.meridian.booking.practicechanges;

import java.time.LocalDate;

/**
 * A practice as it would be.
 *
 * @param first first day on which it differs from the one in force
 * @param last last such day
 */
record ProposedPractice(String yaml, LocalDate first, LocalDate last) {

    static ProposedPractice always(String yaml) {
        return new ProposedPractice(yaml, LocalDate.MIN, LocalDate.MAX);
    }
}
