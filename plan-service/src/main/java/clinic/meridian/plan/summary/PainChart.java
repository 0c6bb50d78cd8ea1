package clinic.meridian.plan.summary;

import clinic.meridian.plan.course.VisitWindow;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Pain over time, 0 to 10, in the clinic's local time.
 *
 * @param from first day shown
 * @param to last day shown; after {@code today} where a visit lies ahead
 * @param reports oldest first
 * @param baseline pain that the course is measured from
 * @param further at or below it visits may move further apart
 * @param flare from it on a report may be a flare
 * @param bands phases, one after the other, up to today
 * @param flares confirmed, and one that is only suspected now
 * @param booked visits that lie ahead
 * @param next the window of the next visit
 */
record PainChart(
        LocalDate from,
        LocalDate today,
        LocalDate to,
        List<Report> reports,
        @Nullable Double baseline,
        @Nullable Marked further,
        @Nullable Marked flare,
        List<Band> bands,
        List<LocalDate> flares,
        List<LocalDateTime> booked,
        @Nullable VisitWindow next) {

    PainChart {
        reports = List.copyOf(reports);
        bands = List.copyOf(bands);
        flares = List.copyOf(flares);
        booked = List.copyOf(booked);
    }

    /**
     * What the patient told.
     *
     * @param beforeVisit told before needling; otherwise between visits
     * @param phase in which it was told
     * @param interval of that phase; absent where a variant has intervals of its own
     */
    record Report(
            LocalDateTime at,
            int score,
            boolean beforeVisit,
            String phase,
            @Nullable Span interval) {}

    /**
     * One stay in a phase.
     *
     * @param to the first day of the next phase, or today
     * @param interval absent where a variant has intervals of its own
     */
    record Band(LocalDate from, LocalDate to, String phase, @Nullable Span interval) {}
}
