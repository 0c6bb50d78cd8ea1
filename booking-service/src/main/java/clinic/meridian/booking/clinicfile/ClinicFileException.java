package clinic.meridian.booking.clinicfile;

import org.jspecify.annotations.Nullable;

/** A clinic file that cannot be used; the message says which and why. */
public final class ClinicFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClinicFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
