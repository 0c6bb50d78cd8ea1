package clinic.meridian.booking.practice;

import java.util.function.Supplier;

/** Checks of what a clinic says about itself. The message goes to whoever wrote the clinic file. */
final class Check {

    private Check() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void that(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise.get());
        }
    }

    static void text(String what, String value) {
        that(!value.isBlank() && value.length() <= 100, what + ": expected 1 to 100 characters");
    }
}
