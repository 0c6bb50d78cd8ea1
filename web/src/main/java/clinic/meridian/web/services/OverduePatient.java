package clinic.meridian.web.services;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A patient whose visit was wanted by a day that has passed. */
public record OverduePatient(
        String patient,
        String plan,
        String phase,
        LocalDate latest,
        long days,
        @Nullable LocalDate lastVisit) {}
