package clinic.meridian.booking.exchange;

import java.util.List;

/**
 * What an import would do.
 *
 * @param already rows that were imported before
 * @param ready rows that can be taken over
 */
record ImportPlan<R>(int rows, int already, List<R> ready, List<BadRow> bad) {

    ImportPlan {
        ready = List.copyOf(ready);
        bad = List.copyOf(bad);
    }

    ImportReport report() {
        return new ImportReport(rows, ready.size(), already, bad);
    }
}
