package clinic.meridian.plan.planning;

import clinic.meridian.events.BookingEvent.Urgency;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

/**
 * The red-flag questions were asked. What was answered stays in the practitioner's own notes.
 *
 * @param finding {@code none}, or how soon a clinician has to look
 */
record ScreeningRequest(Finding finding) {

    enum Finding {
        @JsonProperty("none")
        NONE,
        @JsonProperty("soon")
        SOON,
        @JsonProperty("urgent")
        URGENT,
        @JsonProperty("emergency")
        EMERGENCY
    }

    ScreeningRequest {
        Checks.present("finding", finding);
    }

    @Nullable Urgency found() {
        return switch (finding) {
            case NONE -> null;
            case SOON -> Urgency.SOON;
            case URGENT -> Urgency.URGENT;
            case EMERGENCY -> Urgency.EMERGENCY;
        };
    }
}
