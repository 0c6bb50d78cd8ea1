package clinic.meridian.web.signin;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The start is refused, because somebody could otherwise come in by a password that all know. */
final class MissingCredentials extends RuntimeException {

    private static final long serialVersionUID = 1;

    MissingCredentials(String message) {
        super(message);
    }

    /** Says it in one line instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<MissingCredentials> {

        @Override
        protected FailureAnalysis analyze(Throwable root, MissingCredentials cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "./meridian up makes them and keeps them in .meridian/credentials.json;"
                            + " another issuer needs none: MERIDIAN_SIGN_IN_OWN=false.",
                    cause);
        }
    }
}
