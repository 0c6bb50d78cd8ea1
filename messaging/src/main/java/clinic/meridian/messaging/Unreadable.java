package clinic.meridian.messaging;

/** A record that is no event of the contract. Trying again cannot help: it is put aside at once. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unreadable(String reason) {
        super(reason);
    }

    public Unreadable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
