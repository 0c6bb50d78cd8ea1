package clinic.meridian.booking.frontdesk;

import org.jspecify.annotations.Nullable;

/** Checks of request bodies; the desk answers {@code invalid-request} with the field. */
public final class Need {

    private Need() {}

    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + ": missing");
        }
        return value;
    }

    public static void that(boolean holds, String field, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(field + ": expected " + expected);
        }
    }
}
