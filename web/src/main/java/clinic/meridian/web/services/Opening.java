package clinic.meridian.web.services;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A start that really fits, in the clinic's zone. */
public record Opening(OffsetDateTime start, OffsetDateTime end, String practitioner) {

    public LocalDate day() {
        return start.toLocalDate();
    }
}
