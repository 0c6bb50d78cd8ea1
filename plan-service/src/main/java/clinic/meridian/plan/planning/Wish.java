package clinic.meridian.plan.planning;

/** What a use case makes of a patient's file: the next file, or a refusal. */
public sealed interface Wish permits Wish.Next, Refused {

    record Next(PlanFile file) implements Wish {}
}
