package clinic.meridian.plan.condition;

import clinic.meridian.plan.sheet.Mark;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.List;

/**
 * Questions that staff ask a patient.
 *
 * @param group what an answer counts as, for example {@code neuro-emergency}
 * @param because where the questions come from
 */
public record Asking(String group, When when, List<String> questions, Mark mark, String because) {

    public Asking {
        questions = List.copyOf(questions);
    }

    /** At which visits they are asked. */
    public enum When {
        /** Until they have been asked once. */
        @JsonProperty("intake")
        INTAKE,
        @JsonProperty("every-visit")
        EVERY_VISIT,
        /** At each visit but the first. */
        @JsonProperty("after-needling")
        AFTER_NEEDLING
    }
}
