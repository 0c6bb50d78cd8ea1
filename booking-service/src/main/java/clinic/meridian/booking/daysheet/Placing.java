package clinic.meridian.booking.daysheet;

/** A place was found, or there is none. */
public sealed interface Placing {

    record Placed(Placement placement) implements Placing {}

    record NoPlace(Refusal refusal) implements Placing {}
}
