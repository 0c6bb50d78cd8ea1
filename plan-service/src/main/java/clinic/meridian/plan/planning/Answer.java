package clinic.meridian.plan.planning;

import java.util.Optional;

/** What a use case is answered. */
public sealed interface Answer permits Answer.Kept, Refused {

    /**
     * It is stored.
     *
     * @param plan empty while the patient is on no protocol
     */
    record Kept(Optional<Plan> plan) implements Answer {}
}
