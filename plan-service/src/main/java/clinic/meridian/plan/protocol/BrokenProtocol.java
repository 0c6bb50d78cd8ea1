package clinic.meridian.plan.protocol;

/** A protocol or coverage policy file that cannot be used. The service does not start with it. */
public final class BrokenProtocol extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param line counted from 1
     */
    public BrokenProtocol(String file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }
}
