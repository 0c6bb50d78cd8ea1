package clinic.meridian.messaging;

/**
 * A document was changed by others at every try. Nothing was written; the caller may try again
 * later (HTTP 503 with Retry-After).
 */
public final class Contended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Contended(String collection, String id, int tries) {
        super(collection + "/" + id + ": changed by others in each of " + tries + " tries");
    }
}
