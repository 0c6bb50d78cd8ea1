package clinic.meridian.booking.patients;

import clinic.meridian.events.BookingEvent.Urgency;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Signs that a clinician has to look at first. Groups: AHCPR Table 1 (NBK52120) and a UK pathway;
 * many have a high false-positive rate, so they stop nobody's booked visit.
 */
enum RedFlag {
    @JsonProperty("saddle-numbness")
    SADDLE_NUMBNESS(Urgency.EMERGENCY),
    @JsonProperty("bladder-or-bowel")
    BLADDER_OR_BOWEL(Urgency.EMERGENCY),
    @JsonProperty("both-leg-pain")
    BOTH_LEG_PAIN(Urgency.EMERGENCY),
    @JsonProperty("progressive-weakness")
    PROGRESSIVE_WEAKNESS(Urgency.EMERGENCY),

    @JsonProperty("fever-or-unwell")
    FEVER_OR_UNWELL(Urgency.URGENT),
    @JsonProperty("recent-infection")
    RECENT_INFECTION(Urgency.URGENT),
    @JsonProperty("injected-drugs")
    INJECTED_DRUGS(Urgency.URGENT),
    @JsonProperty("major-trauma")
    MAJOR_TRAUMA(Urgency.URGENT),
    @JsonProperty("known-cancer")
    KNOWN_CANCER(Urgency.URGENT),
    @JsonProperty("new-nerve-deficit")
    NEW_NERVE_DEFICIT(Urgency.URGENT),

    @JsonProperty("weight-loss")
    WEIGHT_LOSS(Urgency.SOON),
    @JsonProperty("night-pain")
    NIGHT_PAIN(Urgency.SOON),
    /** New pain below the age of 20 or above 50. */
    @JsonProperty("age-with-new-pain")
    AGE_WITH_NEW_PAIN(Urgency.SOON),
    @JsonProperty("steroids-or-osteoporosis")
    STEROIDS_OR_OSTEOPOROSIS(Urgency.SOON),
    @JsonProperty("no-better-after-a-month")
    NO_BETTER_AFTER_A_MONTH(Urgency.SOON),
    @JsonProperty("thoracic-pain")
    THORACIC_PAIN(Urgency.SOON);

    private final Urgency urgency;

    RedFlag(Urgency urgency) {
        this.urgency = urgency;
    }

    Urgency urgency() {
        return urgency;
    }
}
