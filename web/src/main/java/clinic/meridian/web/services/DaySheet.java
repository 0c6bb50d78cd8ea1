package clinic.meridian.web.services;

import java.time.LocalDate;
import java.util.List;

/** One clinic, one day. */
public record DaySheet(
        String clinic, LocalDate date, long version, List<Appointment> appointments) {}
