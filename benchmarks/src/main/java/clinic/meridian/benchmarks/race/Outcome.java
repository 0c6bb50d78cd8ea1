package clinic.meridian.benchmarks.race;

import java.util.List;
import java.util.Locale;

/**
 * One run.
 *
 * @param booked visits that were booked, a second
 * @param answered answers of any kind, a second
 * @param median of all answers, in milliseconds
 * @param slowest the 99th of a hundred, in milliseconds
 * @param refused of all wishes to book or keep, in percent
 * @param written pages written for the clients, a second
 * @param clashes decisions that were made again because somebody was faster, per written page
 * @param cores that the service kept busy
 * @param ceiling writes a second of the store and the broker alone
 * @param standing visits that stand at the end, all scanned
 * @param claims of offers to those who wait
 * @param faults found by the scan; empty, or the book is broken
 */
public record Outcome(
        int clinics,
        double booked,
        double answered,
        double median,
        double slowest,
        double refused,
        double written,
        double clashes,
        double cores,
        double ceiling,
        int standing,
        Claims claims,
        List<String> faults) {

    static final String HEAD =
            """
            | Clinics | Booked/s | Answers/s | p50 ms | p99 ms | Refused | Writes/s | of ceiling \
            | Clashes per write | Cores used | Visits scanned | Offers claimed | won | amid | swapped \
            | 410 | doubled | Faults |
            |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\
            """;

    String row() {
        return String.format(
                Locale.ROOT,
                "| %d | %.0f | %.0f | %.0f | %.0f | %.0f %% | %.0f | %.2f | %.2f | %.2f | %d"
                        + " | %d | %d | %d | %d | %d | %d | %d |",
                clinics,
                booked,
                answered,
                median,
                slowest,
                refused,
                written,
                written / ceiling,
                clashes,
                cores,
                standing,
                claims.made(),
                claims.won(),
                claims.amid(),
                claims.swapped(),
                claims.tooLate(),
                claims.doubled(),
                faults.size());
    }
}
