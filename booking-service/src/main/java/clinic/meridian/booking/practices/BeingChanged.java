package clinic.meridian.booking.practices;

import clinic.meridian.events.ClinicId;

/** A change of the practice has not been decided yet: 503, the same request may be repeated. */
public final class BeingChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BeingChanged(ClinicId clinic) {
        super("the practice of " + clinic + " is being changed");
    }
}
