package clinic.meridian.plan.course;

import java.time.LocalDate;

/**
 * Calendar days at the clinic for the next visit.
 *
 * @param appointmentType {@code review} where a formal review is due, else {@code follow-up}
 */
public record VisitWindow(
        LocalDate earliest, LocalDate target, LocalDate latest, String appointmentType) {}
