package clinic.meridian.plan.sheet;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a number comes from. Shown wherever the number is shown. */
public enum Mark {
    /** A published study, consensus or payer's rule; the figure's reason names it. */
    @JsonProperty("evidence")
    EVIDENCE,
    /** No evidence fixes it. A clinician of the clinic has to agree with it. */
    @JsonProperty("choice")
    CHOICE
}
